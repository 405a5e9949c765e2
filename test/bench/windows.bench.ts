import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDuty } from '../../src/core/duty/startStop';
import { patientStore } from '../../src/store/patientStore';
import { openStore } from '../../src/store/sqliteStore';
import { figure } from './figure';

const WINDOWS = 8;
const ACTS = 50;
/** Milliseconds between two acts of one window, much less than between the clicks of a person. */
const PACE = 20;
const [role, path] = process.argv.slice(2);

/** In milliseconds. */
interface Slowest {
  /** The longest attempt to store an act, in which the window does nothing else. */
  readonly attempt: number;
  /** The same without the time for which the system let other programs use the processor. */
  readonly stall: number;
  /** The longest time until an act was stored. */
  readonly act: number;
}

/**
 * Milliseconds for which this thread was ready to run and the system ran others instead. Eight windows on fewer
 * processors wait for each other so, whatever they do. Linux tells it; elsewhere it is 0, so that a stall is never
 * measured too short.
 */
function waitedForProcessor(): number {
  try {
    const [, waited] = readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ');
    return Number(waited) / 1e6;
  } catch {
    return 0;
  }
}

/** Acts as one window: makes an act every `PACE` ms and sends its slowest stretches to the parent. */
async function writeAsWindow(file: string): Promise<void> {
  let now = Date.now();
  const clock = { now: () => now++, zone: () => 'UTC' };
  const direct = openStore(file, clock);
  let [attempt, stall, slowest] = [0, 0, 0];
  const store = patientStore({
    ...direct,
    act: (name, plan) => {
      const waited = waitedForProcessor();
      const began = performance.now();
      try {
        return direct.act(name, plan);
      } finally {
        const took = performance.now() - began;
        attempt = Math.max(attempt, took);
        stall = Math.max(stall, took - (waitedForProcessor() - waited));
      }
    },
  });
  for (let count = 0; count < ACTS; count++) {
    const origin = { now: clock.now(), zone: 'UTC', newId: () => store.newId() };
    await setTimeout(PACE);
    const began = performance.now();
    await store.act('start', startDuty({ category: 'support' }, origin));
    slowest = Math.max(slowest, performance.now() - began);
  }
  store.dispose();
  process.send?.({ attempt, stall, act: slowest } satisfies Slowest);
}

async function measure(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'invisible-load-bench-'));
  const file = join(directory, 'bench.db');
  const clock = { now: () => Date.now(), zone: () => 'UTC' };
  openStore(file, clock).dispose();
  const windows = Array.from({ length: WINDOWS }, () => {
    const child = fork(fileURLToPath(import.meta.url), ['window', file]);
    return new Promise<Slowest | undefined>((resolve) => {
      let slowest: Slowest | undefined;
      child.on('message', (message) => {
        slowest = message as Slowest;
      });
      child.on('exit', () => resolve(slowest));
    });
  });
  const slowest = await Promise.all(windows);
  const store = openStore(file, clock);
  let kept = 0;
  while (store.undo()) kept++;
  store.dispose();
  const most = (of: keyof Slowest) => Math.max(...slowest.map((one) => one?.[of] ?? Number.NaN));
  figure('eight-windows-failed', slowest.filter((one) => one === undefined).length, 'windows');
  figure('eight-windows-lost-acts', WINDOWS * ACTS - kept, 'acts');
  figure('eight-windows-longest-attempt', most('attempt'), 'ms');
  figure('eight-windows-longest-stall', most('stall'), 'ms');
  figure('eight-windows-slowest-act', most('act'), 'ms');
  rmSync(directory, { recursive: true });
}

if (role === 'window' && path !== undefined) await writeAsWindow(path);
else await measure();
