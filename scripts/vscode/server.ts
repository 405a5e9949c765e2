import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runNpm } from '../lib/npm.ts';
import { cache, root } from '../lib/paths.ts';
import { ExpectedError, say } from '../lib/program.ts';
import { serverPackage } from './vscodeVersion.ts';

/** The VS Code that is used where no other is asked for. */
const usual = '1.139.1';

/** The oldest that npm has as a server among those in which the extension may be installed. */
const oldestKnown = '1.133.0';

/** The environment variable that asks for another VS Code, in this process and in those that it starts. */
export const vscodeVariable = 'INVISIBLE_LOAD_VSCODE';

/** Each version is kept in a folder of its own, so that going back to one installs nothing. */
function places() {
  const version = process.env[vscodeVariable] || usual;
  const folder = join(cache, `server-${version}`);
  const vscode = join(folder, 'node_modules/code-server/lib/vscode');
  return { version, folder, vscode, stamp: join(folder, 'installed.txt'), main: join(vscode, 'out/server-main.js') };
}

/** The program that is the server. */
export function serverMain(): string {
  return places().main;
}

/** Installs the VS Code server unless it is there; the stamp is written last, so an interrupted install starts anew. */
export async function ensureServer(): Promise<void> {
  const { version, folder, vscode, stamp, main } = places();
  const packageName = serverPackage(version);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === packageName && existsSync(main)) return;
  say(`Installing VS Code ${version} as a server in ${relative(root, folder)} (once, about 570 MB and a minute) …`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  // Its install scripts would compile native modules for minutes; without them only its log files are missing.
  const quiet = ['--ignore-scripts', '--loglevel=error', '--no-audit', '--no-fund'];
  const install = (title: string, args: readonly string[], cwd: string) =>
    runNpm(title, ['install', ...args, ...quiet], { cwd, quiet: true });
  await install('installing the server', [packageName], folder).catch((error: unknown) => {
    if (!(error instanceof ExpectedError)) throw error;
    rmSync(folder, { recursive: true, force: true });
    const known = `known to be there are VS Code ${oldestKnown} to ${usual}`;
    throw new ExpectedError(`npm could not install ${packageName}, which would carry VS Code ${version}; ${known}.`);
  });
  await install('installing its packages', ['--omit=dev'], vscode);
  await install('installing its extensions', ['--omit=dev'], join(vscode, 'extensions'));
  writeFileSync(stamp, packageName);
  say(`Installed VS Code ${version}.`);
}
