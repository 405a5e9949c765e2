import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { DutyEntry } from '../../../src/core/records/dutyEntry';
import { MINUTE, type Span, subtract, totalLength } from '../../../src/core/time/span';
import type { DirectStore } from '../../../src/core/store/store';
import { HandClock } from '../../support/tempStore';
import { openStore } from '../../../src/store/sqliteStore';
import { holdsForAll } from '../../support/property';

const nine = Date.UTC(2026, 10, 23, 9);
const everything = { start: 0, end: nine + 10_000 * MINUTE };

/** Spans that do not overlap, built from the lengths of gaps and spans in minutes. */
const spans = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 50 })), { maxLength: 12 })
  .map((steps) => {
    let at = nine;
    return steps.map(([gap, length]): Span => {
      const start = at + gap * MINUTE;
      at = start + length * MINUTE;
      return { start, end: at };
    });
  });

const range = fc
  .tuple(fc.integer({ min: -20, max: 600 }), fc.integer({ min: 1, max: 400 }))
  .map(([from, length]) => ({ start: nine + from * MINUTE, end: nine + (from + length) * MINUTE }));

const middleOf = ({ start, end }: Span) => Math.floor((start + end) / 2);

describe('Deleting any range', () => {
  let store: DirectStore;

  const fill = (entries: readonly Span[], activities: readonly Span[]) => {
    store.act('add', () => entries.map((span) => ({ table: 'entry', after: entry(span) })));
    store.save(
      { id: 'w', editor: 'e', startedAt: nine, seenAt: nine },
      'UTC',
      activities.map((span) => ({
        ...span,
        window: 'w',
        kind: 'edit',
        fileClass: 'source',
        evidence: [span.start, middleOf(span), span.end],
        typed: [middleOf(span)],
      })),
    );
  };

  const entry = ({ start, end }: Span): DutyEntry => ({
    id: store.newId(),
    start,
    end,
    zone: 'UTC',
    category: 'support',
    duration: 'measured',
    provenance: 'manual-live',
    createdAt: start,
  });

  it('keeps exactly the entries and activity that lie outside it', async () => {
    await holdsForAll(
      fc.asyncProperty(spans, spans, range, async (entries, activities, erased) => {
        store = openStore(':memory:', new HandClock(nine + 2000 * MINUTE));
        fill(entries, activities);
        await store.eraser.erase(erased);
        const bounds = ({ start, end }: { start: number; end?: number }) => ({ start, end });
        const outside = (all: readonly Span[]) => all.flatMap((one) => subtract(one, [erased]));
        assert.deepEqual(store.entriesIn(everything).map(bounds), outside(entries));
        const left = store.activitiesIn(everything);
        assert.deepEqual(left.map(bounds), outside(activities));
        for (const { start, end, evidence, typed } of left) {
          assert.equal(evidence[0], start);
          assert.deepEqual(
            typed,
            activities.map(middleOf).filter((at) => at >= start && at <= end),
          );
          assert.ok(evidence.every((at, index) => at <= end && (index === 0 || at > (evidence[index - 1] ?? 0))));
        }
        const { entries: count, activity } = await store.eraser.holds(erased);
        assert.deepEqual([count, activity], [0, 0]);
        assert.equal((await store.eraser.holds()).activity, totalLength(outside(activities)));
        store.dispose();
      }),
      { numRuns: 60 },
    );
  });
});
