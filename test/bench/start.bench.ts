import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vsix } from '../../scripts/lib/paths';
import { makeVsix } from '../../scripts/package/makeVsix';
import { openStore } from '../../src/store/sqliteStore';
import { figure, median } from './figure';
import { fillDensely } from './support/fullStore';
import { driverScript, launchMeasured, type MeasuredHost } from './support/measuredHost';
import { packEmptyExtension, packExtension } from './support/packExtension';
import type { Worked } from './support/startDriver';

const ROUNDS = 5;
const WEEKS = 52;
const calendar = { zone: 'UTC', dayStartsAt: 0, weekStartsOn: 1 };

type Started = MeasuredHost<Worked>;

/** A store of a year in which the developer agreed to recording, so that the window begins to record. */
function fillYear(file: string): void {
  const store = openStore(file, { now: () => Date.now(), zone: () => calendar.zone });
  fillDensely(store, calendar, Date.now(), WEEKS);
  store.dispose();
}

const folder = mkdtempSync(join(tmpdir(), 'invisible-load-bench-'));
await makeVsix();
const driver = packExtension(folder, 'driver', await driverScript('startDriver'), '*');
const empty = packEmptyExtension(folder, 'empty-extension');
const hosts: readonly Started[] = [
  await launchMeasured(join(folder, 'ours'), [vsix, driver], fillYear),
  await launchMeasured(join(folder, 'empty'), [empty, driver]),
];
// The two take turns, so that a change in the speed of the machine affects both alike. The first window is not counted.
const rounds: Worked[][] = [];
for (let round = 0; round <= ROUNDS; round++) {
  const measured: Worked[] = [];
  for (const host of hosts) measured.push(await host.measure());
  if (round > 0) rounds.push(measured);
}
for (const host of hosts) await host.dispose();
rmSync(folder, { recursive: true });

for (const [name, of] of [
  ['start', ({ atStart }: Worked) => atStart],
  ['first-twenty-seconds', ({ inAll }: Worked) => inAll],
] as const) {
  const pairs = rounds.map((round) => round.map(of));
  const [ours = [], without = []] = [0, 1].map((which) => pairs.map((pair) => pair[which] ?? Number.NaN));
  figure(`${name}-processor-median`, median(ours), 'ms');
  figure(`${name}-processor-with-an-empty-extension-median`, median(without), 'ms');
  // Each window is compared with the one beside it in time.
  figure(`${name}-processor-added`, median(pairs.map(([one = Number.NaN, other = Number.NaN]) => one - other)), 'ms');
}
