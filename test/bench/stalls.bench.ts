import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeVsix } from '../../scripts/package/makeVsix';
import { vsix } from '../../scripts/lib/paths';
import { openStore } from '../../src/store/sqliteStore';
import { figure } from './figure';
import { fillDensely } from './support/fullStore';
import { driverScript, launchMeasured } from './support/measuredHost';
import { packEmptyExtension, packExtension } from './support/packExtension';
import type { Measured } from './support/windowResult';

const YEARS = 10;
/** The longest stretch that is allowed, in milliseconds (docs/design.md, "Bounds"). */
const BOUND = 50;
const calendar = { zone: 'UTC', dayStartsAt: 0, weekStartsOn: 1 };

const folder = mkdtempSync(join(tmpdir(), 'invisible-load-bench-'));

function fillTenYears(file: string): void {
  const clock = { now: () => Date.now(), zone: () => calendar.zone };
  const store = openStore(file, clock);
  fillDensely(store, calendar, Date.now(), YEARS * 52);
  store.dispose();
}

/** Opens one window with the driver and one other extension, and resolves with what the driver measured. */
async function measureWindow(name: string, extension: string, fill?: (file: string) => void): Promise<Measured> {
  const host = await launchMeasured<Measured>(join(folder, name), [extension, driver], fill);
  try {
    return await host.measure();
  } finally {
    await host.dispose();
  }
}

await makeVsix();
const driver = packExtension(folder, 'driver', await driverScript('windowDriver'), '*');
const ours = await measureWindow('ours', vsix, fillTenYears);
const empty = await measureWindow('empty', packEmptyExtension(folder, 'empty-extension'));
rmSync(folder, { recursive: true });

const longest = (lengths: readonly number[]) => Math.max(0, ...lengths);
for (const { name, stretches } of ours.scenes) {
  figure(`longest-own-stretch-${name}`, longest(stretches.map(({ length }) => length)), 'ms');
  figure(`longest-own-stretch-${name}-processor`, longest(stretches.map(({ busy }) => busy)), 'ms');
  const [worst] = stretches.toSorted((a, b) => b.busy - a.busy);
  if (worst && worst.busy > BOUND / 2) {
    process.stdout.write(`# ${name}: ${worst.busy.toFixed(0)} ms in ${worst.functions.join(', ')}\n`);
  }
}
if (ours.unfinished.length > 0) throw new Error(`These scenes did not end: ${ours.unfinished.join(', ')}`);
const all = ours.scenes.flatMap(({ stretches }) => stretches);
figure('own-stretches-over-50-ms', all.filter(({ length }) => length > BOUND).length, 'stretches');
figure('own-stretches-over-50-ms-processor', all.filter(({ busy }) => busy > BOUND).length, 'stretches');
for (const [percentile, value] of Object.entries(ours.delays)) {
  figure(`event-loop-delay-p${percentile}`, value, 'ms');
  figure(`event-loop-delay-p${percentile}-with-an-empty-extension`, empty.delays[percentile] ?? Number.NaN, 'ms');
}
