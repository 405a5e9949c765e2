import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/paths';

/** Packages an extension of one script below `folder`, to install it beside ours or instead of it. */
export function packExtension(
  folder: string,
  name: string,
  script: string,
  activationEvent: string,
  contributes: object = {},
): string {
  const place = join(folder, name);
  const manifest = {
    name,
    publisher: 'bench',
    version: '1.0.0',
    license: 'MIT',
    type: 'module',
    main: './extension.js',
    engines: { vscode: '^1.125.0' },
    activationEvents: [activationEvent],
    contributes,
  };
  mkdirSync(place);
  writeFileSync(join(place, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(place, 'extension.js'), script);
  writeFileSync(join(place, 'README.md'), 'An extension of the benchmarks.\n');
  writeFileSync(join(place, 'LICENSE'), 'MIT\n');
  const file = join(folder, `${name}.vsix`);
  const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
  const options = ['--no-dependencies', '--allow-missing-repository', '--out', file];
  execFileSync(process.execPath, [vsce, 'package', ...options], { cwd: place, stdio: 'ignore' });
  return file;
}

/** Packages an extension that does nothing, to measure what VS Code itself takes. */
export function packEmptyExtension(folder: string, name: string): string {
  return packExtension(folder, name, 'export function activate() {}\n', 'onStartupFinished');
}
