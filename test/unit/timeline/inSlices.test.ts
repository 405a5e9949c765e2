import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Activity } from '../../../src/core/activity/activity';
import { Duties } from '../../../src/core/duty/duties';
import { InputError } from '../../../src/core/input/inputError';
import { type Calendar, dayAt } from '../../../src/core/time/calendar';
import { HOUR, MINUTE } from '../../../src/core/time/span';
import { entriesInSlices, timelineInSlices } from '../../../src/core/timeline/inSlices';
import { suggestingIn } from '../../../src/core/timeline/suggested';
import { timeline } from '../../../src/core/timeline/timeline';
import { patientStore } from '../../../src/store/patientStore';
import { openStore } from '../../../src/store/sqliteStore';
import { holdsForAll } from '../../support/property';
import { HandClock } from '../../support/tempStore';

const DAY = 24 * HOUR;
const calendar: Calendar = { zone: 'Europe/Berlin', dayStartsAt: 0, weekStartsOn: 1 };
const now = Date.UTC(2026, 10, 23, 12);

/** Minutes from 60 days before now. */
const minute = fc.nat({ max: 60 * 24 * 60 });
const activity = fc.record({
  from: minute,
  length: fc.integer({ min: 6, max: 60 }),
  kind: fc.constantFrom('edit', 'read' as const),
  fileClass: fc.constantFrom('source', 'documentation' as const),
});
const entry = fc.record({ from: minute, length: fc.integer({ min: 1, max: 20 * 60 }) });
const range = fc.tuple(minute, fc.integer({ min: 1, max: 60 * 24 * 60 }));
const stored = { activities: fc.array(activity, { maxLength: 30 }), entries: fc.array(entry, { maxLength: 15 }) };

describe('A range that is read in slices', () => {
  it('has the timeline and the entries that it has when it is read at once', async () => {
    let slices = 0;
    const nextTurn = () => Promise.resolve(void slices++);
    await holdsForAll(
      fc.asyncProperty(
        fc.record(stored),
        fc.boolean(),
        range,
        async ({ activities, entries }, runs, [from, length]) => {
          const clock = new HandClock(now);
          const store = openStore(':memory:', clock);
          const at = (minutes: number) => now - 60 * DAY + minutes * MINUTE;
          const spans = activities.map((one, index): Activity => {
            const [start, end] = [at(one.from), at(one.from + one.length)];
            const where = { window: `w${index}`, project: 'p', doc: `${index}`, evidence: [start] };
            return { start, end, kind: one.kind, fileClass: one.fileClass, ...where };
          });
          store.save({ id: 'w', editor: 'Code', startedAt: at(0), seenAt: now }, 'Europe/Berlin', spans);
          const duties = new Duties(() => Promise.resolve(patientStore(store)), clock);
          for (const one of entries) {
            const span = { start: at(one.from), end: at(one.from + one.length) };
            await duties.add({ category: 'support', ...span }, 'replace').catch(assertRefused);
          }
          if (runs) await duties.start({ category: 'architecture' });
          clock.forward(60);
          const span = { start: at(from), end: at(from + length) };
          const days = { start: dayAt(calendar, span.start).span.start, end: dayAt(calendar, span.end - 1).span.end };
          const whole = timeline(
            ...([store.recorded(days), calendar, span, clock.now(), suggestingIn(store, days, 5 * MINUTE)] as const),
          );
          const sliced = await timelineInSlices(store, calendar, span, clock.now(), 5 * MINUTE, nextTurn);
          assert.deepEqual(sliced, whole);
          assert.deepEqual(await entriesInSlices(store, span, nextTurn), store.entriesIn(span));
          store.dispose();
        },
      ),
      { numRuns: 60 },
    );
    assert.ok(slices > 60);
  });

  it('is read at most a week a turn, and its timeline is made in four more turns', async () => {
    const store = openStore(':memory:', new HandClock(now));
    const lengths: number[] = [];
    let turns = 0;
    const watched = {
      decisions: () => [],
      ruleChoices: () => [],
      recorded: (span: { start: number; end: number }) => {
        lengths.push((span.end - span.start) / DAY);
        return store.recorded(span);
      },
    };
    const nextTurn = () => Promise.resolve(void turns++);
    await timelineInSlices(watched, calendar, { start: now - 364 * DAY, end: now }, now, undefined, nextTurn);
    assert.equal(turns, 5 * lengths.length - 1);
    assert.ok(lengths.length >= 52 && Math.max(...lengths) < 8, lengths.join(' '));
    store.dispose();
  }).timeout(20_000);
});

function assertRefused(error: unknown): void {
  if (!(error instanceof InputError)) throw error;
}
