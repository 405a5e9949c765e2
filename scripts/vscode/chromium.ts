import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installDebianPackage } from './debianPackage.ts';
import { ExpectedError, log } from '../lib/program.ts';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

/** The paths at which installers put Chromium, Chrome and Edge without adding them to the PATH. */
function usualPlaces(): string[] {
  const inside = (folders: (string | undefined)[], paths: string[]) =>
    folders.flatMap((folder) => (folder ? paths.map((path) => join(folder, path)) : []));
  switch (process.platform) {
    case 'darwin':
      return inside(
        ['/Applications', join(process.env['HOME'] ?? '', 'Applications')],
        ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `${name}.app/Contents/MacOS/${name}`),
      );
    case 'win32':
      return inside(
        [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']],
        [
          'Google/Chrome/Application/chrome.exe',
          'Chromium/Application/chrome.exe',
          'Microsoft/Edge/Application/msedge.exe',
        ],
      );
    default:
      return ['/usr/bin/chromium', '/snap/bin/chromium', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'];
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The path of the browser for tests, if there is one: from CHROMIUM, else from the PATH or the usual places. */
function findChromium(): string | undefined {
  const named = process.env['CHROMIUM'];
  if (named) {
    if (!isProgram(named)) throw new ExpectedError(`CHROMIUM is set to ${named}, which is not a program.`);
    return named;
  }
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => (folder ? commands.map((command) => join(folder, command + suffix)) : []));
  return [...onPath, ...usualPlaces()].find(isProgram);
}

/** The path of the browser for tests. If the machine has none, installs Debian's package where that is possible. */
export async function ensureChromium(): Promise<string> {
  const found = findChromium();
  if (found) return found;
  log('No Chromium, Chrome or Edge found: installing the package "chromium" with apt-get …');
  if (await installDebianPackage('chromium')) {
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new ExpectedError(
    'Chromium is missing and could not be installed: install Chromium, Chrome or Edge, or set CHROMIUM to its path.',
  );
}
