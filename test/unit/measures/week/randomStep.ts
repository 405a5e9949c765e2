import * as fc from 'fast-check';
import { HOUR, MINUTE, SECOND } from '../../../../src/core/time/span';
import { tag } from './randomTag';

type ValueOf<A> = A extends fc.Arbitrary<infer T> ? T : never;

const minutes = (count: number) => count * MINUTE;

/** Lengths around the bounds that the text names, and any others. */
const length = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 12 * 60 }).map((seconds) => seconds * SECOND) },
  { weight: 2, arbitrary: fc.integer({ min: 10, max: 100 }).map(minutes) },
  { weight: 1, arbitrary: fc.constantFrom(1, 2, 4, 5, 6, 30, 60, 120).map(minutes) },
  { weight: 1, arbitrary: fc.constantFrom(minutes(2) - 1, minutes(2) + 1, minutes(5) - 1, minutes(5) + 1) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 10 * MINUTE }) },
);

/** The time from one signal to the next. */
const rhythm = fc.constantFrom(3 * SECOND, 20 * SECOND, 50 * SECOND, 90 * SECOND, 4 * MINUTE);

const does = <const Kind extends string>(kind: Kind) => fc.constant(kind);

export const codeFiles = ['src/a.ts', 'src/b.ts', 'test/a.test.ts', 'web/app.tsx'] as const;
/** Files of code, a text, one of operations, and one of a project that is never recorded. */
const file = fc.constantFrom(...codeFiles, ...codeFiles, 'docs/guide.md', 'k8s/api.yaml', '');

/** Signals in a file, one every `rhythm`; `kinds` are repeated. */
const work = fc.record({
  does: does('work'),
  ...{ file, rhythm, length, window: fc.constantFrom<string>('w1', 'w1', 'w1', 'w2') },
  kinds: fc.constantFrom<string[]>(
    ['edit'],
    ['scroll'],
    ['scroll', 'edit', 'edit'],
    ['edit', 'scroll', 'select'],
    ['scroll', 'select', 'scroll', 'edit', 'save'],
  ),
});

/** A duty that was tagged. */
const duty = fc.record({
  does: does('duty'),
  ...{ tag, length },
  /** What happens meanwhile. */
  under: fc.constantFrom('nothing', 'nothing', 'blurred', 'blurred', 'work', 'some', 'pause'),
  /** Interruptions that divide it. */
  cuts: fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.record({ tag, length }), { minLength: 1, maxLength: 3 }) },
  ),
  /** Whether a part is linked to the one beside it, or to the whole. */
  chained: fc.boolean(),
  /** A fault of others in the first part, one's own in the second. */
  both: fc.constantFrom(true, false, false, false, false),
  /** The number of the wait that it is a follow-up of. */
  wait: fc.constantFrom(0, 1, 2, ...Array.from({ length: 20 }, () => undefined)),
});

/** To a moment before or after the next bound of a local day. */
const night = fc.record({
  does: does('night'),
  offset: fc.oneof(
    fc.integer({ min: -20 * MINUTE, max: 10 * MINUTE }),
    fc.integer({ min: 1, max: 14 }).map((hours) => hours * HOUR),
  ),
});

/** What the developer does next. */
const step = fc.oneof(
  { weight: 7, arbitrary: work },
  { weight: 7, arbitrary: duty },
  { weight: 3, arbitrary: fc.record({ does: does('away'), length, blurred: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ does: does('debug'), rhythm, length }) },
  { weight: 1, arbitrary: fc.record({ does: does('pause'), length }) },
  { weight: 1, arbitrary: night },
);

export const steps = fc.array(step, { minLength: 30, maxLength: 140, size: 'max' });

/** Duties of the weeks before, with the hours from one to the next. */
export const past = fc.array(fc.record({ gap: fc.integer({ min: 1, max: 90 }).map((hours) => hours * HOUR), duty }), {
  maxLength: 14,
  size: 'max',
});

/** Duties long before the 28 days in which topics are looked for. */
export const old = fc.uniqueArray(fc.record({ days: fc.integer({ min: 31, max: 90 }), duty }), {
  maxLength: 3,
  selector: ({ days }) => days,
});

export type Duty = ValueOf<typeof duty>;
export type Step = ValueOf<typeof step>;
export type Work = ValueOf<typeof work>;
