import { globSync } from 'node:fs';
import { join, sep } from 'node:path';
import { buildGroups } from '../build/bundles.ts';
import { dist } from '../lib/paths.ts';
import { say } from '../lib/program.ts';
import { addCounts, type Counts, patternVariable } from './counts.ts';
import { runHostSuite } from './hostSuite.ts';
import { runPlain } from './plainSuite.ts';

/** The suites by name; each builds its tests and runs them. */
export const suites = { unit: runUnitSuite, host: buildAndRunHost, ui: runUiSuite };
export type SuiteName = keyof typeof suites;

/** Zones with other rules than UTC: summer time, a quarter hour, half an hour, and a day that was left out. */
const zones = ['America/New_York', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Apia'];
const dependsOnZone = /\/(time|activity|timeline|replay)\//;

/** Ends a test that hangs. The slowest take 3 s, and a busy machine must not fail them. */
const unitTimeout = 60_000;
const uiTimeout = 120_000;

async function runUnitSuite(): Promise<Counts> {
  const files = await built('unit');
  const zoned = files.filter((file) => dependsOnZone.test(file));
  let counts = await runPlain({ files, reporter: 'spec', timeout: unitTimeout, env: { TZ: 'UTC' } });
  if (process.env[patternVariable]) return counts; // one test that is looked into runs once
  if (zoned.length === 0) {
    say('No unit test lies in a folder time, activity, timeline or replay: nothing was run in other zones.');
    return addCounts(counts, { passed: 0, failed: 1, pending: 0 });
  }
  for (const zone of zones) {
    say(`Unit tests of time again in ${zone}`);
    counts = addCounts(
      counts,
      await runPlain({ files: zoned, reporter: 'dot', timeout: unitTimeout, env: { TZ: zone } }),
    );
  }
  return counts;
}

async function buildAndRunHost(): Promise<Counts> {
  await built('host');
  return runHostSuite();
}

async function runUiSuite(): Promise<Counts> {
  return runPlain({ files: await built('ui'), reporter: 'spec', timeout: uiTimeout });
}

/** Builds the tests of a group and names the built files. */
async function built(group: SuiteName): Promise<string[]> {
  await buildGroups([group], { production: false, quiet: true });
  const folder = join(dist, 'test', group);
  return globSync('**/*.test.js', { cwd: folder })
    .toSorted()
    .map((file) => join(folder, file).split(sep).join('/'));
}
