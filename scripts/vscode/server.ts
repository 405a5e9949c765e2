import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runNpm } from '../lib/npm.ts';
import { cache, root } from '../lib/paths.ts';
import { ExpectedError, log } from '../lib/program.ts';
import { serverPackage } from './vscodeVersion.ts';

/** The version of VS Code that is used unless another one is requested. */
const defaultVersion = '1.139.1';

/** The oldest version in which the extension may be installed and which npm has as a server. */
const oldestKnown = '1.133.0';

/** The environment variable that requests another version of VS Code, also in processes that this one starts. */
export const vscodeVariable = 'INVISIBLE_LOAD_VSCODE';

/** Paths of the requested version. Each version has a folder of its own, so that it is installed only once. */
function places() {
  const version = process.env[vscodeVariable] || defaultVersion;
  const folder = join(cache, `server-${version}`);
  const vscode = join(folder, 'node_modules/code-server/lib/vscode');
  return { version, folder, vscode, stamp: join(folder, 'installed.txt'), main: join(vscode, 'out/server-main.js') };
}

/** The path of the server's main program. */
export function serverMain(): string {
  return places().main;
}

/** The folder with the extensions that come with VS Code. */
export function builtInExtensions(): string {
  return join(places().vscode, 'extensions');
}

/** Installs the VS Code server if it is missing. The stamp is written last, so an interrupted install starts again. */
export async function ensureServer(): Promise<void> {
  const { version, folder, vscode, stamp, main } = places();
  const packageName = serverPackage(version);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === packageName && existsSync(main)) return;
  log(
    `Installing VS Code ${version} as a server in ${relative(root, folder)} (only once; about 570 MB and a minute) …`,
  );
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  // Its install scripts would compile native modules for minutes. Without them only its log files are missing.
  const quiet = ['--ignore-scripts', '--loglevel=error', '--no-audit', '--no-fund'];
  const install = (title: string, args: readonly string[], cwd: string) =>
    runNpm(title, ['install', ...args, ...quiet], { cwd, quiet: true });
  await install('installing the server', [packageName], folder).catch((error: unknown) => {
    if (!(error instanceof ExpectedError)) throw error;
    rmSync(folder, { recursive: true, force: true });
    const advice = `Versions ${oldestKnown} to ${defaultVersion} are known to be available.`;
    throw new ExpectedError(`npm could not install ${packageName}, which contains VS Code ${version}. ${advice}`);
  });
  await install('installing its packages', ['--omit=dev'], vscode);
  await install('installing its extensions', ['--omit=dev'], join(vscode, 'extensions'));
  writeFileSync(stamp, packageName);
  log(`Installed VS Code ${version}.`);
}
