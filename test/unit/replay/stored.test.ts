import assert from 'node:assert/strict';
import { array, nat, property } from 'fast-check';
import type { Activity } from '../../../src/core/activity/activity';
import { Recorder } from '../../../src/core/activity/recorder';
import { pauseRecording, resumeRecording } from '../../../src/core/pause/pausing';
import { setRight } from '../../../src/core/duty/setRight';
import type { DirectStore } from '../../../src/core/store/store';
import { parseTrace, type Trace } from '../../../src/core/trace/parseTrace';
import { follow as replayLine, newReplay, recordedBy } from '../../../src/core/trace/replay';
import { isOfWindow, signalOf } from '../../../src/core/trace/signalOf';
import { openStore } from '../../../src/store/sqliteStore';
import { randomTrace } from './randomTrace';
import { holdsForAll } from '../../support/property';

/** Records a trace as a window does, stores activity after the lines in `writes`, and returns all that is stored. */
function recorded({ header, lines }: Trace, writes: readonly number[]): readonly Activity[] {
  let now = 0;
  const clock = { now: () => now, zone: () => header.calendar.zone };
  const store = openStore(':memory:', clock);
  const windows = new Map<string, Recorder>();
  const follow = (window: Recorder) => window.setPaused(store.openPause() !== undefined);
  const windowOf = (id: string): Recorder => {
    const known = windows.get(id);
    if (known) return known;
    const fresh = new Recorder(id, clock, () => header.settings.recording);
    follow(fresh);
    windows.set(id, fresh);
    return fresh;
  };
  lines.forEach((line, index) => {
    const before = now;
    now = line.t;
    const origin = { now, zone: 'UTC', newId: () => store.newId() };
    if (now < before) store.act('clock', setRight(before, origin));
    if (line.k === 'pause') store.act('pause', pauseRecording(origin));
    if (line.k === 'resume') store.act('resume', resumeRecording(origin));
    for (const window of windows.values()) follow(window);
    if (line.k === 'start' || line.k === 'stop') for (const window of windows.values()) window.dutyChanged();
    if (isOfWindow(line)) windowOf(line.w).signal(signalOf(line));
    if (writes.includes(index)) for (const [id, window] of windows) write(store, id, window);
  });
  for (const [id, window] of windows) {
    window.signal({ kind: 'close' });
    write(store, id, window);
  }
  const everything = { start: 0, end: Number.MAX_SAFE_INTEGER };
  const { activities } = store.recorded(everything);
  store.dispose();
  return activities;
}

function write(store: DirectStore, id: string, window: Recorder): void {
  const pending = window.pending();
  const signs = window.pendingSigns();
  store.save({ id, editor: 'test', startedAt: 0, seenAt: 0 }, 'UTC', pending, signs);
  window.stored(pending, signs);
}

/** The activities without `evidence`, which only decides between windows, in a fixed order. */
function plain(activities: readonly Activity[]) {
  return activities
    .map(({ evidence: _evidence, ...activity }) => activity)
    .toSorted((a, b) => a.start - b.start || (a.window < b.window ? -1 : 1));
}

/** Lines such as `10:40:00 pause`, in the order in which they happened. */
function traceOf(...lines: readonly string[]): Trace {
  const header = { trace: 1, zone: 'UTC', week: '2026-W48', tick: 0 };
  const signals = lines.map((line) => {
    const [time, k] = line.split(' ');
    const byPerson = k === 'pause' || k === 'resume';
    return { t: `2026-11-23T${time}.000Z`, k, ...(!byPerson && { w: 'w1', doc: 'src/a.ts' }) };
  });
  return parseTrace([header, ...signals].map((line) => JSON.stringify(line)).join('\n'));
}

describe('Stored activity', () => {
  it('continues after both pauses when the clock was set back and the resume lies in the earlier pause', () => {
    const trace = traceOf(
      ...['10:00:00 focus', '10:10:00 pause', '10:20:00 resume', '10:40:00 pause'],
      ...['10:15:00 resume', '10:21:00 edit', '10:21:40 edit'],
    );
    const replay = newReplay();
    for (const line of trace.lines) replayLine(replay, trace.header, line);
    const last = plain(recordedBy(replay).activities).at(-1);
    assert.deepEqual(
      [last?.start, last?.end],
      [0, 40].map((second) => Date.UTC(2026, 10, 23, 10, 21, second)),
    );
    assert.deepEqual(plain(recorded(trace, [])), plain(recordedBy(replay).activities));
  });

  it('equals the replay of the signals, whenever it was written', () => {
    holdsForAll(
      property(randomTrace(), array(nat(120), { maxLength: 40, size: 'max' }), (trace, writes) => {
        const silent = { ...trace, header: { ...trace.header, tick: 0 } };
        const replay = newReplay();
        for (const line of silent.lines) replayLine(replay, silent.header, line);
        assert.deepEqual(plain(recorded(silent, writes)), plain(recordedBy(replay).activities));
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });
});
