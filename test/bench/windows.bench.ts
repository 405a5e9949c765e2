import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDuty } from '../../src/core/duty/startStop';
import { openStore } from '../../src/store/sqliteStore';
import { figure, timed } from './figure';

const WINDOWS = 8;
const ACTS = 50;
/** Milliseconds between two acts of one window, much less than between the clicks of a person. */
const PACE = 20;
const [role, path] = process.argv.slice(2);

/** Acts as one window: makes an act every `PACE` ms and sends the time of its slowest act, in ms, to the parent. */
async function writeAsWindow(file: string): Promise<void> {
  let now = Date.now();
  const clock = { now: () => now++, zone: () => 'UTC' };
  const store = openStore(file, clock);
  let slowest = 0;
  for (let count = 0; count < ACTS; count++) {
    const origin = { now: clock.now(), zone: 'UTC', newId: () => store.newId() };
    await setTimeout(PACE);
    slowest = Math.max(
      slowest,
      timed(() => store.act('start', startDuty({ category: 'support' }, origin))),
    );
  }
  store.dispose();
  process.send?.(slowest);
}

async function measure(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'invisible-load-bench-'));
  const file = join(directory, 'bench.db');
  const clock = { now: () => Date.now(), zone: () => 'UTC' };
  openStore(file, clock).dispose();
  const windows = Array.from({ length: WINDOWS }, () => {
    const child = fork(fileURLToPath(import.meta.url), ['window', file]);
    return new Promise<number | undefined>((resolve) => {
      let slowest: number | undefined;
      child.on('message', (message) => {
        slowest = Number(message);
      });
      child.on('exit', () => resolve(slowest));
    });
  });
  const slowest = await Promise.all(windows);
  const store = openStore(file, clock);
  let kept = 0;
  while (store.undo()) kept++;
  store.dispose();
  figure('eight-windows-failed', slowest.filter((one) => one === undefined).length, 'windows');
  figure('eight-windows-lost-acts', WINDOWS * ACTS - kept, 'acts');
  figure('eight-windows-longest-stall', Math.max(...slowest.map((one) => one ?? Number.NaN)), 'ms');
  rmSync(directory, { recursive: true });
}

if (role === 'window' && path !== undefined) await writeAsWindow(path);
else await measure();
