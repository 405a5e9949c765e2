// One window that records until it is killed or gets a message: node recordingProcess.mjs DATABASE LOG WINDOW START
import { openSync, writeSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { Recorder } from '../../../src/core/activity/recorder';
import { defaultRecordingSettings } from '../../../src/core/activity/recordingSettings';
import type { SignalBody } from '../../../src/core/activity/signal';
import { startDuty, stopDuty } from '../../../src/core/duty/startStop';
import { type Instant, SECOND } from '../../../src/core/time/span';
import { StoreError } from '../../../src/core/store/storeError';
import { StoreAccess } from '../../../src/editor/host/storeAccess';
import { sqliteFiles } from '../../../src/store/sqliteFiles';

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

/** The connection of the store, which is the only one in this process. */
const connection: { db?: DatabaseSync } = {};
type Exec = typeof DatabaseSync.prototype.exec;
const exec = Object.getOwnPropertyDescriptor(DatabaseSync.prototype, 'exec')?.value as Exec;
DatabaseSync.prototype.exec = function noted(sql) {
  connection.db = this;
  exec.call(this, sql);
};

const access = new StoreAccess(sqliteFiles, () => path, clock);

/** A window that could not open the file tries again. */
async function begin(): Promise<void> {
  for (;;) {
    try {
      await access.open();
      return;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      note({ refused: error.reason });
      await pause(20);
    }
  }
}

await begin();
const recorder = new Recorder(window, clock, () => defaultRecordingSettings);
let written = now;
const state = { isEnding: false };
process.on('message', (message) => {
  if (message === 'end') state.isEnding = true;
  // SQLite takes the number of pages that there are where the asked one is smaller.
  else connection.db?.exec(`PRAGMA max_page_count = ${message === 'full' ? 1 : 0xffff_fffe}`);
});

async function write(): Promise<void> {
  const pending = recorder.pending();
  const signs = recorder.pendingSigns();
  try {
    const store = await access.open();
    store.save({ id: window, editor: 'test', startedAt: started, seenAt: now }, 'UTC', pending, signs);
  } catch (error) {
    // Kept, and written with the next signal, as a window does at its next tick.
    if (!(error instanceof StoreError)) throw error;
    if (error.reason !== 'busy' && error.reason !== 'displaced') note({ refused: error.reason });
    return;
  }
  recorder.stored(pending, signs);
  written = now;
}

async function act(turn: number): Promise<void> {
  try {
    const store = await access.open();
    const origin = { now, zone: 'UTC', newId: () => store.newId() };
    const done = await store.act(
      turn % 2 === 0 ? 'start' : 'stop',
      turn % 2 === 0 ? startDuty({ category: 'support', topic: `${window} ${turn}` }, origin) : stopDuty(origin),
    );
    if (done) note({ act: done.id });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    note({ refused: error.reason });
  }
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
  if (now - written >= WRITE_THROUGH) await write();
  if (turn % 7 === 3) await act(turn);
  // Lets the other processes take the lock, and lets the message to end arrive.
  if (turn % 3 === 0) await pause(1);
}
recorder.signal({ kind: 'close' });
while (recorder.pending().length > 0) {
  await write();
  await pause(1);
}
access.dispose();
process.disconnect?.();
