import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from '../lib/npm.ts';
import { cache } from '../lib/paths.ts';
import { say } from '../lib/program.ts';

/** The npm package that carries VS Code as a server, and the VS Code in it. */
const packageName = 'code-server@4.139.1';
const carries = 'VS Code 1.139.1';

const folder = join(cache, 'server');
const stamp = join(folder, 'installed.txt');
const vscode = join(folder, 'node_modules/code-server/lib/vscode');

/** The program that is the server. */
export const serverMain = join(vscode, 'out/server-main.js');

/** Installs the VS Code server unless it is there; the stamp is written last, so an interrupted install starts anew. */
export async function ensureServer(): Promise<void> {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === packageName && existsSync(serverMain)) return;
  say(`Installing ${carries} as a server in .vscode-test/server (once, about 570 MB and a minute) …`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  // Its install scripts would compile native modules for minutes; without them only its log files are missing.
  const quiet = ['--ignore-scripts', '--loglevel=error', '--no-audit', '--no-fund'];
  await runNpm('installing the server', ['install', packageName, ...quiet], { cwd: folder, quiet: true });
  await runNpm('installing its packages', ['install', '--omit=dev', ...quiet], { cwd: vscode, quiet: true });
  const extensions = join(vscode, 'extensions');
  await runNpm('installing its extensions', ['install', '--omit=dev', ...quiet], { cwd: extensions, quiet: true });
  writeFileSync(stamp, packageName);
  say(`Installed ${carries}.`);
}
