import { globSync } from 'node:fs';
import { join, sep } from 'node:path';
import { buildGroups } from '../build/bundles.ts';
import { testEntries } from '../build/entries.ts';
import { buildTestFiles, watchTestFiles } from '../build/testFiles.ts';
import { dist } from '../lib/paths.ts';
import { ExpectedError } from '../lib/program.ts';
import type { Print } from './begin.ts';
import { addCounts, type Counts } from './counts.ts';
import { limited } from './limited.ts';
import { type PlainRun, runFilesInParallel, runPlain, runSilently, type SilentRun } from './plainSuite.ts';
import type { FileSuite, SuiteName, TestArguments } from './testArguments.ts';

/**
 * A suite, which builds and runs its tests, all of them or those that the arguments select. With `print` it can run
 * beside other work: it shows nothing by itself.
 */
type Suite = (requested: TestArguments, print?: Print) => Promise<Counts>;

export const suites = {
  unit: runUnitSuite,
  faults: runFaultSuite,
  ui: runUiSuite,
  host: (_requested, print = (text) => process.stdout.write(text)) => runHost(print),
} as const satisfies Readonly<Record<SuiteName, Suite>>;

/** Zones that differ from UTC by summer time, offsets of a quarter or half an hour, or a skipped calendar day. */
const zones = ['America/New_York', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Apia'];
/** All tests of folders whose code reads the time of day, except those about the names of files. */
const dependsOnZone = /\/(time|activity|timeline|replay)\/(?!fileClass|globSource)/;

const unitTimeout = 60_000;
const faultTimeout = 120_000;
const uiTimeout = 120_000;

/** The host tests and each file of UI tests have a VS Code and a browser of their own; two of them run at a time. */
const besideVscode = limited(2);

/**
 * Runs the selected tests in UTC. If those are all unit tests, also runs the tests of time in the other zones. That is
 * done in a second process, which takes a third of the tests in UTC first, so that both end at about the same time.
 */
async function runUnitSuite(requested: TestArguments, print?: Print): Promise<Counts> {
  const files = await chosenFiles('unit', requested.files);
  const utc = { reporter: 'spec', timeout: unitTimeout, env: { TZ: 'UTC' } } as const;
  if (isPart(requested)) return runAndPrint({ files, ...utc }, print);
  const zoned = files.filter((file) => dependsOnZone.test(file));
  if (zoned.length === 0) {
    throw new ExpectedError('No test file matches dependsOnZone: correct it in scripts/test/suites.ts.');
  }
  const second = files.filter((_, index) => index % 3 === 2);
  const first = files.filter((file) => !second.includes(file));
  const [counts, others] = await Promise.all([
    runAndPrint({ files: first, ...utc }, print),
    runSilently({ files: second, ...utc }).then(async (run) => [run, ...(await inOtherZones(zoned))]),
  ]);
  return others.reduce((sum, { counts: more, output, zone }) => {
    const report = zone === undefined ? output : `Unit tests of time in ${zone}\n${output}`;
    if (print) print(report);
    else process.stdout.write(report);
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

async function runFaultSuite({ files }: TestArguments, print?: Print): Promise<Counts> {
  return runAndPrint({ files: await chosenFiles('faults', files), reporter: 'spec', timeout: faultTimeout }, print);
}

/** Runs test files and shows what mocha prints or, beside other work, passes it on at the end. */
async function runAndPrint(tests: PlainRun, print: Print | undefined): Promise<Counts> {
  if (!print) return runPlain(tests);
  const { counts, output } = await runSilently(tests);
  print(output);
  return counts;
}

async function runHost(print: Print): Promise<Counts> {
  const { runHostSuite } = await import('./hostSuite.ts');
  return besideVscode(async () => {
    await built('host');
    return runHostSuite(print);
  });
}

async function runUiSuite({ files, grep }: TestArguments): Promise<Counts> {
  const chosen = await chosenFiles('ui', files);
  const terms = { reporter: 'spec', timeout: uiTimeout } as const;
  // A file in which no title contains the text would fail alone.
  return chosen.length === 1 || grep
    ? runPlain({ files: chosen, ...terms })
    : runFilesInParallel(chosen, terms, besideVscode);
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
