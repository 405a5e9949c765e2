import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
  runTests,
  TestRunFailedError,
} from '@vscode/test-electron';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataEnvironment, dataFolders } from './dataFolders.ts';
import { type Counts, countsVariable, readCounts } from '../test/counts.ts';
import { runCommand } from '../lib/command.ts';
import { cache, dist, vsix } from '../lib/paths.ts';
import { ExpectedError, log } from '../lib/program.ts';
import { oldestAllowed } from './vscodeVersion.ts';

/** The oldest VS Code that package.json allows, and the newest release. */
export function desktopVersions(): string[] {
  return [oldestAllowed(), 'stable'];
}

/** Runs the built host tests in a desktop VS Code with the package installed and with data folders of its own. */
export async function runInDesktop(version: string): Promise<Counts> {
  log(`Downloading VS Code ${version}, if it is not in the cache …`);
  const executable = await downloadAndUnzipVSCode({ version, cachePath: cache }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ExpectedError(`VS Code ${version} could not be downloaded: ${reason}`);
  });
  const base = mkdtempSync(join(tmpdir(), 'il-'));
  const folders = dataFolders(base);
  const workspace = join(base, 'workspace');
  const countsFile = join(base, 'counts.json');
  mkdirSync(workspace);
  const places = ['--user-data-dir', folders.user, '--extensions-dir', folders.extensions];
  try {
    await installInto(executable, places);
    const tests = join(dist, 'test', 'host');
    const run = runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: tests,
      extensionTestsPath: join(tests, 'index.js'),
      extensionTestsEnv: { ...dataEnvironment(folders), [countsVariable]: countsFile },
      launchArgs: [workspace, ...places, '--disable-workspace-trust', '--skip-welcome', '--disable-updates'],
    });
    await run.catch((error: unknown) => {
      if (!(error instanceof TestRunFailedError)) throw error;
    });
    const counts = readCounts(countsFile);
    if (!counts) throw new ExpectedError(`VS Code ${version} ended before any host test could run.`);
    return counts;
  } finally {
    rmSync(base, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function installInto(executable: string, places: readonly string[]): Promise<void> {
  const [cli = executable, ...args] = resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true });
  await runCommand('installing the extension', cli, [...args, ...places, '--install-extension', vsix, '--force']);
}
