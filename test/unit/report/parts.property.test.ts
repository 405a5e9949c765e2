import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { InputError } from '../../../src/core/input/inputError';
import type { DutyEntry } from '../../../src/core/records/dutyEntry';
import { readReport } from '../../../src/core/report/readReport';
import type { WeeklyReport } from '../../../src/core/report/weeklyReport';
import { taxonomy } from '../../../src/core/taxonomy/taxonomy';
import { type Calendar, weekOf } from '../../../src/core/time/calendar';
import { HOUR, MINUTE, overlaps } from '../../../src/core/time/span';
import { holdsForAll } from '../../support/property';
import { dutyBook, type DutyBook } from '../duty/support/dutyBook';

const calendar: Calendar = { zone: 'UTC', dayStartsAt: 0, weekStartsOn: 1 };
const week = weekOf(calendar, '2026-W48');
const ids = ['support', 'late-changes', 'misuse-debugging'];

/** A book in which each entry that was ever made is known by the act that made it, however it was divided since. */
interface PartsBook extends DutyBook {
  /** The act that made the entry; merged entries are one. */
  madeBy(entry: DutyEntry): number;
  merge(kept: DutyEntry, other: DutyEntry): Promise<void>;
}

type Step = (book: PartsBook) => Promise<unknown>;

/** Minutes after the start of the week; most of them close to it, so that entries reach over it. */
const minute = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -90, max: 10 }) },
  { weight: 1, arbitrary: fc.integer({ min: -11_000, max: 10_000 }) },
);
const which = fc.nat({ max: 60 });
const pick = (book: DutyBook, index: number): DutyEntry | undefined => {
  const all = book.all();
  return all[index % Math.max(1, all.length)];
};

const add = fc
  .tuple(fc.constantFrom(...ids), fc.constantFrom('a', 'b', undefined), minute, fc.integer({ min: 60, max: 200 }))
  .map(
    ([category, topic, from, length]): Step =>
      (book) => {
        const start = week.span.start + from * MINUTE;
        const facets = topic === undefined ? {} : { topic };
        return book.duties.add({ category, ...facets, start, end: start + length * MINUTE }, 'split');
      },
  );
const interrupt = fc.tuple(which, fc.integer({ min: 1, max: 40 })).map(
  ([index, after]): Step =>
    async (book) => {
      const { start = 0, end = 0 } = pick(book, index) ?? {};
      const from = start + after * MINUTE;
      if (from + MINUTE < end) await book.duties.capture({ category: 'chasing', start: from, end: from + MINUTE });
    },
);
const split = fc.tuple(which, fc.integer({ min: 1, max: 60 })).map(
  ([index, after]): Step =>
    async (book) => {
      const entry = pick(book, index);
      if (entry) await book.duties.split(entry.id, entry.start + after * MINUTE);
    },
);
/** Merges an entry with the next one, most often with one that was divided from the same. */
const merge = fc.tuple(which, fc.boolean(), fc.boolean()).map(
  ([index, later, any]): Step =>
    async (book) => {
      const all = book.all();
      const pairs = all.flatMap((one, at): [DutyEntry, DutyEntry][] => {
        const next = all[at + 1];
        return next && (any || book.madeBy(one) === book.madeBy(next)) ? [[one, next]] : [];
      });
      const [first, second] = pairs[index % Math.max(1, pairs.length)] ?? [];
      if (first && second) await (later ? book.merge(second, first) : book.merge(first, second));
    },
);
const remove = which.map(
  (index): Step =>
    async (book) => {
      const entry = pick(book, index);
      if (entry) await book.duties.remove([entry.id]);
    },
);
const erase = which.map(
  (index): Step =>
    async (book) => {
      const { start = 0, end = start } = pick(book, index) ?? {};
      await book.store.eraser.erase({ start, end });
    },
);
const prune = fc.constant<Step>(async ({ store }) => store.eraser.prune(week.span.end));
const step = fc.oneof(
  { weight: 2, arbitrary: add },
  { weight: 3, arbitrary: interrupt },
  { weight: 5, arbitrary: split },
  { weight: 3, arbitrary: merge },
  { weight: 2, arbitrary: remove },
  { weight: 2, arbitrary: erase },
  { weight: 1, arbitrary: prune },
);

function partsBook(): PartsBook {
  const book = dutyBook();
  const acts = new Map<string, number>();
  const joined: number[] = [];
  const rootOf = (act: number): number => {
    const next = joined[act];
    return next === undefined ? act : rootOf(next);
  };
  let before: DutyEntry[] = [];
  /** Notes the new entries: a part of an entry that was there before, or something new. */
  const look = (): void => {
    for (const entry of book.all()) {
      if (acts.has(entry.id)) continue;
      const { start, end = start, createdAt } = entry;
      const whole = before.find((one) => one.createdAt === createdAt && one.start <= start && (one.end ?? 0) >= end);
      acts.set(entry.id, (whole && acts.get(whole.id)) ?? acts.size + 1000);
    }
    before = book.all();
  };
  book.clock.forward((week.span.end + HOUR - book.clock.now()) / MINUTE);
  return {
    ...book,
    madeBy: (entry) => {
      look();
      return rootOf(acts.get(entry.id) ?? -1);
    },
    merge: async (kept, other) => {
      look();
      await book.duties.merge([kept.id, other.id]);
      const [a, b] = [rootOf(acts.get(kept.id) ?? -1), rootOf(acts.get(other.id) ?? -1)];
      if (a !== b) joined[b] = a;
    },
  };
}

/** What the report counts, worked out from the acts that made the entries. */
function expected(book: PartsBook) {
  const touching = book.all().filter(({ start, end = start }) => overlaps({ start, end }, week.span));
  const madeOf = (entries: readonly DutyEntry[]) => new Set(entries.map((entry) => book.madeBy(entry))).size;
  const within = (topic: string) =>
    book
      .all()
      .filter(
        (entry) =>
          entry.topic === topic && entry.start >= week.span.end - 28 * 24 * HOUR && entry.start < week.span.end,
      );
  return {
    entries: Object.fromEntries(ids.map((id) => [id, madeOf(touching.filter(({ category }) => category === id))])),
    lateChanges: madeOf(touching.filter(({ category }) => category === 'late-changes')),
    topics: Object.fromEntries(
      ['a', 'b'].map((topic) => [topic, madeOf(within(topic))] as const).filter(([, count]) => count >= 3),
    ),
  };
}

function counted({ categories, lateChanges, topics }: WeeklyReport) {
  return {
    entries: Object.fromEntries(
      ids.map((id) => [id, categories.find(({ category }) => category === id)?.entries ?? 0]),
    ),
    lateChanges: lateChanges.count,
    topics: Object.fromEntries(topics.map(({ topic, entries }) => [topic, entries])),
  };
}

describe('Parts of one act', function () {
  this.timeout(60_000);

  it('count once after any division, merging, deletion and retention, also where the rest lies in another week', async () => {
    await holdsForAll(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
        const book = partsBook();
        for (const one of steps) {
          book.clock.forward(1);
          await one(book).catch(assertRefused);
          for (const entry of book.all()) book.madeBy(entry);
        }
        const report = readReport(book.store, calendar, taxonomy, book.clock.now(), week.id);
        assert.deepEqual(counted(report), expected(book));
        book.store.dispose();
      }),
      { numRuns: 150 },
    );
  });
});

function assertRefused(error: unknown): void {
  if (!(error instanceof InputError)) throw error;
}
