import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Activity } from '../../../src/core/activity/activity';
import { Duties } from '../../../src/core/duty/duties';
import { InputError } from '../../../src/core/input/inputError';
import { Leave } from '../../../src/core/leave/leave';
import { keptFigures } from '../../../src/core/report/comparison/keptFigures';
import { readPastWeeks } from '../../../src/core/report/readPastWeeks';
import { taxonomy } from '../../../src/core/taxonomy/taxonomy';
import { weekAt } from '../../../src/core/time/calendar';
import { HOUR, MINUTE } from '../../../src/core/time/span';
import { Waits } from '../../../src/core/wait/waits';
import { holdsForAll } from '../../support/property';
import { TempStores } from '../../support/tempStore';
import { type ActContext, type RandomAct, randomAct } from '../duty/support/randomAct';
import { patientStore } from '../../../src/store/patientStore';

const DAY = 24 * HOUR;
const EVER = { start: 0, end: Number.MAX_SAFE_INTEGER };
const calendar = { zone: 'Europe/Berlin', dayStartsAt: 0, weekStartsOn: 1 };
const nextTurn = () => Promise.resolve();

/** A span in the weeks before now: how many hours ago it began, and its length in minutes. */
const longAgo = fc.record({ ago: fc.integer({ min: 5, max: 70 * 24 }), length: fc.integer({ min: 5, max: 200 }) });
type LongAgo = typeof longAgo extends fc.Arbitrary<infer T> ? T : never;

const spanOf = ({ clock }: ActContext, { ago, length }: LongAgo) => {
  const start = clock.now() - ago * HOUR;
  return { start, end: start + length * MINUTE };
};

const later = fc.integer({ min: 1, max: 9 * 24 }).map(
  (hours): RandomAct =>
    async ({ clock }) =>
      clock.forward(hours * 60),
);
const back = fc.integer({ min: 1, max: 48 }).map(
  (hours): RandomAct =>
    async ({ clock }) =>
      clock.forward(-hours * 60),
);
const add = fc.tuple(longAgo, fc.constantFrom('support', 'own.coding', 'documentation')).map(
  ([when, category]): RandomAct =>
    (context) =>
      context.duties.add({ category, ...spanOf(context, when) }, 'replace'),
);
const move = fc.tuple(fc.nat({ max: 50 }), longAgo).map(
  ([index, when]): RandomAct =>
    (context) => {
      const { entries } = context;
      const entry = entries[index % Math.max(1, entries.length)];
      return context.duties.edit(entry?.id ?? 'none', spanOf(context, when), 'replace');
    },
);
const record = fc.tuple(longAgo, fc.constantFrom('edit', 'read' as const), fc.constantFrom('w1', 'w2')).map(
  ([when, kind, id]): RandomAct =>
    async (context) => {
      const { start, end } = spanOf(context, { ...when, length: Math.min(60, when.length) });
      const window = { id, editor: 'Code', startedAt: start, seenAt: end };
      const what = { kind, project: 'p', doc: 'src/a.ts', fileClass: 'source', evidence: [start] } as const;
      context.store.save(window, 'Europe/Berlin', [{ start, end, window: id, ...what } satisfies Activity]);
    },
);
const undo = fc.constant<RandomAct>(async ({ store }) => store.undo());
const redo = fc.constant<RandomAct>(async ({ store }) => store.redo());
const erase = longAgo.map(
  (when): RandomAct =>
    async (context) =>
      context.store.eraser.erase(spanOf(context, { ...when, length: when.length * 20 }), 0),
);
const prune = fc.integer({ min: 20, max: 60 }).map(
  (days): RandomAct =>
    async ({ store, clock }) =>
      store.eraser.prune(clock.now() - days * DAY),
);
const forget = fc.constant<RandomAct>(async ({ store, clock }) => store.eraser.forgetExcluded(clock.now()));

const step = fc.record({
  act: fc.oneof(
    ...[randomAct, randomAct, later, later, back, add, add, move, record, record, record],
    ...[undo, undo, redo, erase, prune, forget],
  ),
  /** Whether another window does it. */
  elsewhere: fc.integer({ min: 0, max: 4 }).map((one) => one === 0),
  read: fc.boolean(),
});

describe('The kept figures of past weeks', function () {
  this.timeout(120_000);

  it('are those that a fresh read gives, after any sequence of acts, saves, undo and deletions in two windows', async () => {
    let dropped = 0;
    let found = 0;
    await holdsForAll(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
        const stores = new TempStores();
        try {
          const [here, there] = [stores.open(), stores.open()];
          here.agree(stores.clock.now() - 100 * DAY);
          const kept = keptFigures();
          here.onDidChange((touched) => kept.drop(touched));
          const contexts = [here, there].map((store) => {
            const open = () => Promise.resolve(patientStore(store));
            const acting = { duties: new Duties(open, stores.clock), waits: new Waits(open, stores.clock) };
            return { ...acting, leave: new Leave(open), store, clock: stores.clock };
          });
          for (const { act, elsewhere, read } of steps) {
            const context = contexts[elsewhere ? 1 : 0];
            assert.ok(context);
            const open = here.openWaits().map(({ id }) => id);
            await act({ ...context, open, entries: here.entriesIn(EVER) }).catch(assertRefused);
            if (!read) continue;
            here.lookForChanges();
            const now = stores.clock.now();
            const terms = { calendar, taxonomy, now, known: {} };
            const week = weekAt(calendar, now);
            const counting = {
              ...kept,
              find: (...of: Parameters<typeof kept.find>) => {
                const figures = kept.find(...of);
                if (figures) found++;
                else dropped++;
                return figures;
              },
            };
            const fresh = await readPastWeeks(here, week, terms, { nextTurn, kept: keptFigures() });
            assert.deepEqual(await readPastWeeks(here, week, terms, { nextTurn, kept: counting }), fresh);
          }
        } finally {
          stores.dispose();
        }
      }),
      { numRuns: 30 },
    );
    assert.ok(found > 0 && dropped > 0);
  });
});

function assertRefused(error: unknown): void {
  if (!(error instanceof InputError)) throw error;
}
