import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installVsix } from '../../scripts/vscode/installVsix';
import { makeVsix } from '../../scripts/package/makeVsix';
import { root } from '../../scripts/lib/paths';
import { eventually } from '../support/eventually';
import { Workbench } from '../support/workbench';
import { figure, median } from './figure';

const ROUNDS = 5;
const EMPTY = 'empty-extension';

/** Packages an extension that does nothing, to measure the least time that an activation takes. */
function makeEmptyExtension(folder: string): string {
  const manifest = {
    name: EMPTY,
    publisher: 'bench',
    version: '1.0.0',
    license: 'MIT',
    type: 'module',
    main: './extension.js',
    engines: { vscode: '^1.125.0' },
    activationEvents: ['onStartupFinished'],
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'extension.js'), 'export function activate() {}\n');
  writeFileSync(join(folder, 'README.md'), 'An empty extension.\n');
  writeFileSync(join(folder, 'LICENSE'), 'MIT\n');
  const file = join(folder, 'empty.vsix');
  const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
  const options = ['--no-dependencies', '--allow-missing-repository', '--out', file];
  execFileSync(process.execPath, [vsce, 'package', ...options], { cwd: folder, stdio: 'ignore' });
  return file;
}

/** The activation time of each extension in milliseconds, as "Running Extensions" shows it. */
async function activationTimes(workbench: Workbench): Promise<{ ours: number; empty: number }> {
  const window = await workbench.openWindow();
  await window.runCommand('Developer: Show Running Extensions');
  const timeOf = (name: string) =>
    eventually(`the activation time of ${name}`, async () => {
      const row = window.page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: name }).first();
      const text = (await row.count()) > 0 ? await row.innerText() : '';
      const time = /(\d+)ms/.exec(text.replaceAll(',', ''))?.[1];
      return time === undefined ? undefined : Number(time);
    });
  const times = { ours: await timeOf('Invisible Load'), empty: await timeOf(EMPTY) };
  await window.close();
  return times;
}

const folder = mkdtempSync(join(tmpdir(), 'invisible-load-bench-'));
await makeVsix();
const workbench = await Workbench.launch();
await installVsix(makeEmptyExtension(folder), workbench.folders);
const rounds: { ours: number; empty: number }[] = [];
for (let round = 0; round < ROUNDS; round++) rounds.push(await activationTimes(workbench));
await workbench.dispose();
rmSync(folder, { recursive: true });

const ours = median(rounds.map((round) => round.ours));
const empty = median(rounds.map((round) => round.empty));
figure('activation-median', ours, 'ms');
figure('activation-of-an-empty-extension-median', empty, 'ms');
figure('activation-over-empty', ours / Math.max(1, empty), 'x');
