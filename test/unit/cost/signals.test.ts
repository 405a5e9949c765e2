import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Recorder } from '../../../src/core/activity/recorder';
import { defaultRecordingSettings } from '../../../src/core/activity/recordingSettings';
import type { SignalBody } from '../../../src/core/activity/signal';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes in use after garbage collection. */
function heap(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

/** A generator of numbers from 0 to 1, with the same sequence in every run (Mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function recording() {
  let now = Date.parse('2026-11-23T08:00:00Z');
  const clock = { now: () => now, zone: () => 'Europe/Berlin' };
  const recorder = new Recorder('w1', clock, () => defaultRecordingSettings);
  const send = (body: SignalBody, after = 0) => {
    now += after;
    recorder.signal(body);
  };
  send({ kind: 'focus' });
  return { recorder, send };
}

/** Random signals: mostly edits and navigation in one document of many. */
function randomSignals(next: () => number): () => SignalBody {
  const kinds = ['edit', 'select', 'scroll', 'bulk', 'external', 'save'] as const;
  let doc = 'src/0.ts';
  return () => {
    const pick = next();
    if (pick < 0.05) {
      doc = `src/${Math.floor(next() * 1e9)}.ts`;
      return { kind: 'open', doc, project: 'shop', branch: `b${Math.floor(next() * 1000)}` };
    }
    if (pick < 0.06) return { kind: next() < 0.5 ? 'focus' : 'blur' };
    if (pick < 0.07) return { kind: 'branch', branch: `b${Math.floor(next() * 1000)}` };
    if (pick < 0.08) return { kind: next() < 0.5 ? 'debug-start' : 'debug-stop' };
    return { kind: kinds[Math.floor(next() * kinds.length)] ?? 'edit', doc };
  };
}

describe('The recorder', () => {
  it('uses no more memory after a million signals', () => {
    const { recorder, send } = recording();
    const next = numbers(20_261_123);
    const random = randomSignals(next);
    const play = (count: number) => {
      for (let sent = 1; sent <= count; sent++) {
        send(random(), Math.floor(next() * 2000));
        if (sent % 20 === 0) recorder.stored(recorder.pending(), recorder.pendingSigns());
      }
    };
    play(50_000);
    const before = heap();
    play(1_000_000);
    const grown = heap() - before;
    assert.ok(grown < 512 * 1024, `${Math.round(grown / 1024)} KB more`);
  }).timeout(60_000);

  it('keeps at most 2,000 finished spans while they cannot be stored', () => {
    const { recorder, send } = recording();
    for (let sent = 0; sent < 5000; sent++) send({ kind: 'open', doc: `src/${sent}.ts`, project: 'shop' }, 1000);
    assert.ok(recorder.pending().length <= 2001);
  });
});

describe('A replacement in 5,000 files', () => {
  it('is not evidence and adds no span', () => {
    const { recorder, send } = recording();
    send({ kind: 'open', doc: 'src/a.ts', project: 'shop' });
    send({ kind: 'select', doc: 'src/a.ts' }, 60_000);
    const before = recorder.pending();
    for (let file = 0; file < 5000; file++) send({ kind: file % 2 ? 'bulk' : 'external', doc: `src/${file}.ts` }, 1);
    assert.deepEqual(recorder.pending(), before);
    send({ kind: 'select', doc: 'src/a.ts' }, 50_000);
    assert.equal(recorder.pending().length, 1);
  });
});
