import { globSync } from 'node:fs';
import { join, sep } from 'node:path';
import { buildGroups } from '../build/bundles.ts';
import { testEntries } from '../build/entries.ts';
import { buildTestFiles, watchTestFiles } from '../build/testFiles.ts';
import { dist } from '../lib/paths.ts';
import { ExpectedError, log } from '../lib/program.ts';
import { addCounts, type Counts } from './counts.ts';
import { runPlain, runSilently, type SilentRun } from './plainSuite.ts';
import type { SuiteName, TestArguments } from './testArguments.ts';

/** The suites by name. Each builds and runs its tests, all of them or those that the arguments select. */
export const suites: Readonly<Record<SuiteName, (requested: TestArguments) => Promise<Counts>>> = {
  unit: runUnitSuite,
  host: buildAndRunHost,
  ui: runUiSuite,
};

/** Zones that differ from UTC by summer time, offsets of a quarter or half an hour, or a skipped calendar day. */
const zones = ['America/New_York', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Apia'];
const dependsOnZone = /\/(time|activity|timeline|replay)\//;

/** Tests that mostly wait for processes that they start; the other tests run meanwhile. */
const mostlyWaits = /\/crash\//;

const unitTimeout = 60_000;
const uiTimeout = 120_000;

/** Runs the selected tests in UTC. If those are all unit tests, also runs the tests of time in the other zones. */
async function runUnitSuite(requested: TestArguments): Promise<Counts> {
  const files = requested.files.length > 0 ? await buildTestFiles('unit', requested.files) : await built('unit');
  const utc = { reporter: 'spec', timeout: unitTimeout, env: { TZ: 'UTC' } } as const;
  if (isPart(requested)) return runPlain({ files, ...utc });
  const zoned = files.filter((file) => dependsOnZone.test(file));
  const waiting = files.filter((file) => mostlyWaits.test(file));
  const others = files.filter((file) => !waiting.includes(file));
  if (zoned.length === 0 || waiting.length === 0) {
    throw new ExpectedError(
      'No test file matches dependsOnZone or mostlyWaits: correct them in scripts/test/suites.ts.',
    );
  }
  const [counts, ...parallel] = await Promise.all([
    runPlain({ files: others, ...utc }),
    runSilently({ files: waiting, ...utc }),
    inOtherZones(zoned),
  ]);
  return parallel.flat().reduce((sum, { counts: more, output, zone }) => {
    if (zone) log(`Unit tests of time in ${zone}`);
    process.stdout.write(output);
    return addCounts(sum, more);
  }, counts);
}

function isPart({ files, grep, seed, runs }: TestArguments): boolean {
  return files.length > 0 || [grep, seed, runs].some((value) => value !== undefined);
}

async function inOtherZones(files: readonly string[]): Promise<SilentRun[]> {
  const ran: SilentRun[] = [];
  for (const zone of zones) {
    const run = await runSilently({ files, reporter: 'dot', timeout: unitTimeout, env: { TZ: zone } });
    ran.push({ ...run, zone });
  }
  return ran;
}

/** Runs unit tests again whenever a file from which they are built changes, until the program is interrupted. */
export async function watchUnitTests({ files }: TestArguments): Promise<void> {
  const entries = files.length > 0 ? files : testEntries('unit');
  const reporter = files.length > 0 ? 'spec' : 'dot';
  await watchTestFiles('unit', entries, async (reached, signal) => {
    if (reached.length === 0) return;
    const run = { files: reached, reporter, timeout: unitTimeout, env: { TZ: 'UTC' }, signal } as const;
    await runPlain(run).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  });
}

async function buildAndRunHost(): Promise<Counts> {
  const { runHostSuite } = await import('./hostSuite.ts');
  await built('host');
  return runHostSuite();
}

async function runUiSuite({ files }: TestArguments): Promise<Counts> {
  const chosen = files.length > 0 ? await buildTestFiles('ui', files) : await built('ui');
  return runPlain({ files: chosen, reporter: 'spec', timeout: uiTimeout });
}

/** Builds the tests of a group and returns the paths of the built files. */
async function built(group: SuiteName): Promise<string[]> {
  await buildGroups([group], { production: false, quiet: true });
  const folder = join(dist, 'test', group);
  return globSync('**/*.test.js', { cwd: folder })
    .toSorted()
    .map((file) => join(folder, file).split(sep).join('/'));
}
