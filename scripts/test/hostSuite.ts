import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../vscode/browser.ts';
import { dataFolders } from '../vscode/dataFolders.ts';
import { copyInstalled } from '../vscode/installedVsix.ts';
import { launchHost } from '../vscode/launch.ts';
import { cache, dist, vsix } from '../lib/paths.ts';
import { ExpectedError } from '../lib/program.ts';
import type { Print } from './begin.ts';
import { type Counts, countsVariable, readCounts } from './counts.ts';
import { HostOutput, markVariable } from './hostOutput.ts';
import { writeTickModule } from './ticks.ts';

const timeout = 600_000;
const failures = join(cache, 'failures');

/**
 * Runs the built host tests inside the extension host of a VS Code server that has the package installed, and passes
 * what they report to `print`.
 */
export async function runHostSuite(print: Print): Promise<Counts> {
  const base = mkdtempSync(join(tmpdir(), 'invisible-load-host-'));
  const folders = dataFolders(base);
  const countsFile = join(base, 'counts.json');
  const workspace = join(base, 'workspace');
  mkdirSync(workspace);
  const output = new HostOutput(print);
  await copyInstalled(vsix, folders);
  // This zone has summer time, so that tests can use times that do not exist.
  const env = { [countsVariable]: countsFile, [markVariable]: output.mark, TZ: 'Europe/Berlin' };
  const host = await launchHost({ folders, forTests: true, env, preload: writeTickModule(base) });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const exit = await watchExit(page, output);
    const tests = join(dist, 'test', 'host');
    await page.goto(host.url({ folder: workspace, developmentPath: tests, testsPath: join(tests, 'index.js') }));
    const code = await exit.code;
    const counts = readCounts(countsFile);
    if (counts) return counts;
    const log = join(failures, 'host-tests.log');
    output.save(log);
    throw new ExpectedError(`The host tests ended with code ${code} before any could run; the console is in ${log}.`);
  } finally {
    await browser.close();
    await host.dispose();
    rmSync(base, { recursive: true, force: true });
  }
}

/** Sends the console of the window to the output and returns a promise of the test run's exit code. */
async function watchExit(page: Page, output: HostOutput): Promise<{ code: Promise<number> }> {
  const { promise: code, resolve, reject } = Promise.withResolvers<number>();
  const timer = setTimeout(() => {
    const picture = join(failures, 'host-tests.png');
    output.save(join(failures, 'host-tests.log'));
    const message = `The host tests did not end in ${timeout / 1000} s; a picture of the window: ${picture}`;
    void page.screenshot({ path: picture }).finally(() => reject(new ExpectedError(message)));
  }, timeout);
  await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => output.accept(args));
  await page.exposeFunction('codeAutomationExit', (exitCode: number) => {
    clearTimeout(timer);
    resolve(exitCode);
  });
  return { code };
}
