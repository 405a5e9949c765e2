import { globSync } from 'node:fs';
import { join, sep } from 'node:path';
import { buildGroups } from '../build/bundles.ts';
import { testEntries } from '../build/entries.ts';
import { buildTestFiles, watchTestFiles } from '../build/testFiles.ts';
import { dist } from '../lib/paths.ts';
import { ExpectedError, log } from '../lib/program.ts';
import { addCounts, type Counts } from './counts.ts';
import { runFilesInParallel, runPlain, runSilently, type SilentRun } from './plainSuite.ts';
import type { FileSuite, SuiteName, TestArguments } from './testArguments.ts';

/** The suites by name. Each builds and runs its tests, all of them or those that the arguments select. */
export const suites: Readonly<Record<SuiteName, (requested: TestArguments) => Promise<Counts>>> = {
  unit: runUnitSuite,
  faults: runFaultSuite,
  host: buildAndRunHost,
  ui: runUiSuite,
};

/** Zones that differ from UTC by summer time, offsets of a quarter or half an hour, or a skipped calendar day. */
const zones = ['America/New_York', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Apia'];
const dependsOnZone = /\/(time|activity|timeline|replay)\//;

const unitTimeout = 60_000;
const faultTimeout = 120_000;
const uiTimeout = 120_000;

/** UI test files that run at the same time. Each has a VS Code and a browser of its own, and mostly waits for them. */
const uiAtATime = 2;

/** Runs the selected tests in UTC. If those are all unit tests, also runs the tests of time in the other zones. */
async function runUnitSuite(requested: TestArguments): Promise<Counts> {
  const files = await chosenFiles('unit', requested.files);
  const utc = { reporter: 'spec', timeout: unitTimeout, env: { TZ: 'UTC' } } as const;
  if (isPart(requested)) return runPlain({ files, ...utc });
  const zoned = files.filter((file) => dependsOnZone.test(file));
  if (zoned.length === 0) {
    throw new ExpectedError('No test file matches dependsOnZone: correct it in scripts/test/suites.ts.');
  }
  const [counts, others] = await Promise.all([runPlain({ files, ...utc }), inOtherZones(zoned)]);
  return others.reduce((sum, { counts: more, output, zone }) => {
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

async function runFaultSuite({ files }: TestArguments): Promise<Counts> {
  return runPlain({ files: await chosenFiles('faults', files), reporter: 'spec', timeout: faultTimeout });
}

/**
 * Starts the tests of faults beside another suite, because they mostly wait for the processes that they start. Returns
 * a function that waits for their end, prints what they printed and returns their counts.
 */
export function startFaultSuite(): () => Promise<Counts> {
  const run = built('faults').then((files) => runSilently({ files, reporter: 'spec', timeout: faultTimeout }));
  run.catch(() => undefined); // the returned function reports it
  return async () => {
    const { counts, output } = await run;
    process.stdout.write(output);
    return counts;
  };
}

async function buildAndRunHost(): Promise<Counts> {
  const { runHostSuite } = await import('./hostSuite.ts');
  await built('host');
  return runHostSuite();
}

async function runUiSuite({ files, grep }: TestArguments): Promise<Counts> {
  const chosen = await chosenFiles('ui', files);
  const run = { reporter: 'spec', timeout: uiTimeout } as const;
  // A file in which no title contains the text would fail alone.
  return chosen.length === 1 || grep ? runPlain({ files: chosen, ...run }) : runFilesInParallel(chosen, run, uiAtATime);
}

/** Builds the given test files of a suite, or all of them if none is given, and returns the paths of the built files. */
async function chosenFiles(suite: FileSuite, files: readonly string[]): Promise<string[]> {
  return files.length > 0 ? buildTestFiles(suite, files) : built(suite);
}

/** Builds the tests of a group and returns the paths of the built files. */
async function built(group: SuiteName): Promise<string[]> {
  await buildGroups([group], { production: false, quiet: true });
  const folder = join(dist, 'test', group);
  return globSync('**/*.test.js', { cwd: folder })
    .toSorted()
    .map((file) => join(folder, file).split(sep).join('/'));
}
