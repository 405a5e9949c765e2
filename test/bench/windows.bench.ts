import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDuty } from '../../src/core/duty/startStop';
import { StoreError } from '../../src/core/store/storeError';
import { patientStore } from '../../src/store/patientStore';
import { openStore } from '../../src/store/sqliteStore';
import { figure } from './figure';

const WINDOWS = 8;
const ACTS = 50;
/** Milliseconds between two acts of one window, much less than between the clicks of a person. */
const PACE = 20;
const [role, path] = process.argv.slice(2);

/** What one window met; times in milliseconds. */
interface Met {
  /** How many acts were stored, as the window was told. */
  readonly stored: number;
  /** How many acts were refused, because the other windows held the file for too long. */
  readonly refused: number;
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

/** Acts as one window: makes an act every `PACE` ms and sends what it met to the parent. */
async function writeAsWindow(file: string): Promise<void> {
  let now = Date.now();
  const clock = { now: () => now++, zone: () => 'UTC' };
  const direct = openStore(file, clock);
  let [stored, refused, attempt, stall, slowest] = [0, 0, 0, 0, 0];
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
    try {
      await store.act('start', startDuty({ category: 'support' }, origin));
      stored++;
    } catch (error) {
      if (!(error instanceof StoreError && error.reason === 'busy')) throw error;
      refused++;
    }
    slowest = Math.max(slowest, performance.now() - began);
  }
  store.dispose();
  process.send?.({ stored, refused, attempt, stall, act: slowest } satisfies Met);
}

async function measure(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'invisible-load-bench-'));
  const file = join(directory, 'bench.db');
  const clock = { now: () => Date.now(), zone: () => 'UTC' };
  openStore(file, clock).dispose();
  const windows = Array.from({ length: WINDOWS }, () => {
    const child = fork(fileURLToPath(import.meta.url), ['window', file]);
    return new Promise<Met | undefined>((resolve) => {
      let met: Met | undefined;
      child.on('message', (message) => {
        met = message as Met;
      });
      child.on('exit', () => resolve(met));
    });
  });
  const ended = await Promise.all(windows);
  const met = ended.filter((one) => one !== undefined);
  const store = openStore(file, clock);
  let kept = 0;
  while (store.undo()) kept++;
  store.dispose();
  const all = (of: keyof Met) => met.reduce((sum, one) => sum + one[of], 0);
  const most = (of: keyof Met) => Math.max(...met.map((one) => one[of]));
  figure('eight-windows-failed', WINDOWS - met.length, 'windows');
  figure('eight-windows-lost-acts', all('stored') - kept, 'acts');
  figure('eight-windows-refused-acts', all('refused'), 'acts');
  figure('eight-windows-longest-attempt', most('attempt'), 'ms');
  figure('eight-windows-longest-stall', most('stall'), 'ms');
  figure('eight-windows-slowest-act', most('act'), 'ms');
  rmSync(directory, { recursive: true });
}

if (role === 'window' && path !== undefined) await writeAsWindow(path);
else await measure();
