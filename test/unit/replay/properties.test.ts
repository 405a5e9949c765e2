import assert from 'node:assert/strict';
import { property } from 'fast-check';
import { daysIn } from '../../../src/core/time/calendar';
import { clip, lengthOf, mergeSpans, type Span, totalLength } from '../../../src/core/time/span';
import { timeIn, timeline } from '../../../src/core/timeline/timeline';
import { parseTrace, type Trace } from '../../../src/core/trace/parseTrace';
import { replayTrace } from '../../../src/core/trace/printed';
import { follow, newReplay, recordedBy } from '../../../src/core/trace/replay';
import { expectedSignsOfWork, expectedSpans } from './model';
import { randomTrace } from './randomTrace';
import { holdsForAll } from '../../support/property';

const runs = { numRuns: 60, endOnFailure: true };

function recordedFrom({ header, lines }: Trace) {
  const replay = newReplay();
  for (const line of lines) follow(replay, header, line);
  return { recorded: recordedBy(replay), now: replay.now ?? 0 };
}

/** From the earliest to the latest instant that the clock showed. */
function wall({ lines }: Trace): Span {
  const times = lines.map((line) => line.t);
  return { start: Math.min(...times), end: Math.max(...times) };
}

function timelineOf(trace: Trace) {
  const { recorded, now } = recordedFrom(trace);
  const { start, end } = wall(trace);
  return timeline(recorded, trace.header.calendar, { start, end: end + 1 }, now);
}

describe('In any trace, with any clock', () => {
  it('a window never measures an instant twice or a span without length', () => {
    holdsForAll(
      property(randomTrace(), (trace) => {
        const ends = new Map<string, number>();
        for (const { window, start, end } of recordedFrom(trace).recorded.activities) {
          assert.ok(start < end);
          assert.ok(start >= (ends.get(window) ?? 0));
          ends.set(window, end);
        }
      }),
      runs,
    );
  });

  it('segments do not overlap, and each lies in one local day', () => {
    holdsForAll(
      property(randomTrace(), (trace) => {
        let last = 0;
        for (const segment of timelineOf(trace)) {
          assert.ok(segment.start < segment.end);
          assert.ok(segment.start >= last);
          assert.equal(daysIn(trace.header.calendar, segment).length, 1);
          assert.ok(segment.measured >= 0 && segment.measured <= lengthOf(segment));
          last = segment.end;
        }
      }),
      runs,
    );
  });

  it('the tracked time is at most the time on the clock, and the days sum to it', () => {
    holdsForAll(
      property(randomTrace(), (trace) => {
        const segments = timelineOf(trace);
        const tracked = timeIn(segments, 'confirmed', 'suggested', 'own', 'untagged');
        const range = wall(trace);
        assert.ok(tracked <= lengthOf(range));
        const days = daysIn(trace.header.calendar, { ...range, end: range.end + 1 });
        const byDay = days.map(({ span }) => segments.flatMap((segment) => clip(segment, span) ?? []));
        assert.equal(
          byDay.reduce((sum, day) => sum + timeIn(day, 'confirmed', 'suggested', 'own', 'untagged'), 0),
          tracked,
        );
      }),
      runs,
    );
  });

  it('the timeline does not depend on the order in which activity is read', () => {
    holdsForAll(
      property(randomTrace(), (trace) => {
        const { recorded, now } = recordedFrom(trace);
        const { calendar } = trace.header;
        const range = { start: wall(trace).start, end: wall(trace).end + 1 };
        const reversed = { ...recorded, activities: recorded.activities.toReversed() };
        assert.deepEqual(timeline(reversed, calendar, range, now), timeline(recorded, calendar, range, now));
      }),
      runs,
    );
  });

  it('a second replay of the trace prints the same', () => {
    holdsForAll(
      property(randomTrace(), (trace) => {
        assert.equal(JSON.stringify(replayTrace(trace)), JSON.stringify(replayTrace(trace)));
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });

  it('a single window measures the same time as the simple model of the rules, also when the clock is set back', () => {
    holdsForAll(
      property(randomTrace({ acts: false, windows: ['w1'] }), (trace) => {
        const spans = expectedSpans(trace);
        assert.equal(totalLength(recordedFrom(trace).recorded.activities), totalLength(spans));
        assert.equal(timeIn(timelineOf(trace), 'own', 'untagged'), totalLength(mergeSpans(spans)));
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });

  it('own work lies in an unbroken activity in which something was typed or a debug session ran, where no owner is known', () => {
    holdsForAll(
      property(randomTrace({ acts: false, windows: ['w1'] }), (random) => {
        const trace = { ...random, lines: random.lines.filter(({ k }) => k !== 'owner') };
        const signs = expectedSignsOfWork(trace);
        const worked = mergeSpans(expectedSpans(trace)).filter((run) =>
          signs.some((sign) => sign.start <= run.end && sign.end >= run.start),
        );
        for (const segment of timelineOf(trace).filter(({ state }) => state === 'own')) {
          assert.ok(worked.some((run) => run.start <= segment.start && segment.end <= run.end));
        }
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });
});

describe('Two windows that take turns every ten seconds for an hour', () => {
  const start = Date.parse('2026-11-23T08:00:00Z');
  const lines = Array.from({ length: 360 }, (_, turn) => {
    const t = new Date(start + turn * 10_000).toISOString();
    const [w, other] = turn % 2 === 0 ? ['w1', 'w2'] : ['w2', 'w1'];
    const doc = `src/${w}.ts`;
    return [
      { t, w: other, k: 'blur' },
      { t, w, k: 'focus' },
      { t, w, k: 'open', doc, project: w },
      { t: new Date(start + turn * 10_000 + 4000).toISOString(), w, k: 'select', doc },
    ];
  });
  const header = { trace: 1, zone: 'Europe/Berlin', week: '2026-W48' };
  const last = { t: new Date(start + 3_600_000).toISOString(), w: 'w2', k: 'blur' };
  const text = [header, ...lines.flat(), last].map((line) => JSON.stringify(line)).join('\n');

  it('count as one person: one hour in total, half of it for each, in pieces of one turn', () => {
    const { segments, days } = replayTrace(parseTrace(text));
    assert.equal(days[0]?.tracked, 3_600_000);
    const lengths = segments.map((segment) => Date.parse(segment.end) - Date.parse(segment.start));
    assert.deepEqual(new Set(lengths), new Set([10_000]));
    assert.equal(segments.filter((segment) => segment.project === 'w1').length, 180);
  });
});
