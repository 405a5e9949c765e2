// One window that records until it is killed or gets a message: node recordingProcess.mjs DATABASE LOG WINDOW START
import { openSync, writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Recorder } from '../../../src/core/activity/recorder';
import { defaultRecordingSettings } from '../../../src/core/activity/recordingSettings';
import type { SignalBody } from '../../../src/core/activity/signal';
import { startDuty, stopDuty } from '../../../src/core/duty/startStop';
import { type Instant, SECOND } from '../../../src/core/time/span';
import { StoreError } from '../../../src/core/store/storeError';
import { openPatiently } from '../../../src/store/openPatiently';

/** How often activity is written, in milliseconds; the editor uses this interval too. */
const WRITE_THROUGH = 10 * SECOND;
const DOCS = ['src/invoice.ts', 'src/tax.ts', 'docs/guide.md'];

const [path = '', log = '', window = '', startedAt = ''] = process.argv.slice(2);
const started: Instant = Number(startedAt);
let now = started;
const clock = { now: () => now, zone: () => 'UTC' };

/** Lines written here survive the process. They show the test what this window had recorded and done. */
const logFile = openSync(log, 'a');
const note = (line: object) => writeSync(logFile, `${JSON.stringify(line)}\n`);

const store = await openPatiently(path, clock);
const recorder = new Recorder(window, clock, () => defaultRecordingSettings);
let written = now;
const state = { isEnding: false };
process.on('message', () => {
  state.isEnding = true;
});

function write(): void {
  const pending = recorder.pending();
  try {
    store.save({ id: window, editor: 'test', startedAt: started, seenAt: now }, 'UTC', pending);
  } catch (error) {
    // Kept, and written with the next signal, as a window does at its next tick.
    if (error instanceof StoreError && error.reason === 'busy') return;
    throw error;
  }
  recorder.stored(pending);
  written = now;
}

async function act(turn: number): Promise<void> {
  const origin = { now, zone: 'UTC', newId: () => store.newId() };
  const done = await store.act(
    turn % 2 === 0 ? 'start' : 'stop',
    turn % 2 === 0 ? startDuty({ category: 'support', topic: `${window} ${turn}` }, origin) : stopDuty(origin),
  );
  if (done) note({ act: done.id });
}

recorder.signal({ kind: 'focus' });
note({ at: now });
process.send?.('recording');
for (let turn = 0; !state.isEnding; turn++) {
  now += SECOND;
  const doc = DOCS[Math.floor(turn / 20) % DOCS.length] ?? '';
  const signal: SignalBody = turn % 20 === 0 ? { kind: 'open', doc, project: 'billing' } : { kind: 'edit', doc };
  recorder.signal(signal);
  note({ at: now });
  if (now - written >= WRITE_THROUGH) write();
  if (turn % 7 === 3) await act(turn);
  // Lets the other processes take the lock, and lets the message to end arrive.
  if (turn % 3 === 0) await pause(1);
}
recorder.signal({ kind: 'close' });
while (recorder.pending().length > 0) {
  write();
  await pause(1);
}
store.dispose();
process.disconnect?.();
