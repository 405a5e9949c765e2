import * as fc from 'fast-check';
import { MINUTE } from '../../../../src/core/time/span';
import { old, past, steps } from './randomStep';

/** Zones with offsets of whole, half and quarter hours, some of which change their clocks. */
const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC'];

/** Ordinary weeks, the turn of a year, and weeks in or before which the clocks change in one of the zones. */
const weeks = [
  '2026-W48',
  '2026-W24',
  '2027-W01',
  '2026-W10',
  '2026-W13',
  '2026-W14',
  '2026-W40',
  '2026-W43',
  '2026-W44',
];

const workingHours = [
  { days: [1, 2, 3, 4, 5], parts: [{ from: 9 * 60, to: 18 * 60 }] },
  { days: [1, 2, 3, 4, 5, 6, 7], parts: [{ from: 0, to: 12 * 60 }] },
  { days: [1, 3, 5], parts: [{ from: 13 * 60 + 30, to: 24 * 60 }] },
  { days: [2, 3, 4, 6], parts: [{ from: 2 * 60, to: 3 * 60 }] },
  { days: [1, 2, 3, 4, 7], parts: [{ from: 22 * 60, to: 30 * 60 }] },
  {
    days: [1, 2, 3, 4, 5],
    parts: [
      { from: 9 * 60, to: 12 * 60 + 30 },
      { from: 14 * 60, to: 18 * 60 },
    ],
  },
  {
    days: [1, 2, 3, 4, 5, 6, 7],
    parts: [
      { from: 60, to: 5 * 60 },
      { from: 20 * 60, to: 25 * 60 },
    ],
  },
];

/** Minutes from the start of the week to when its report is made. */
const now = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 7 * 24 * 60, max: 60 * 24 * 60 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 7 * 24 * 60 }) },
);

/** A wait: hours from the start of the week to its opening, and from there to its end. */
const wait = fc.record({
  from: fc.integer({ min: -500, max: 180 }),
  open: fc.option(fc.integer({ min: 1, max: 700 })),
});

/** A decision long ago, on a suggestion of one or two rules. */
const decision = fc.record({
  rules: fc.constantFrom(['R01'], ['R11'], ['R01', 'R05']),
  verdict: fc.constantFrom('accepted', 'edited', 'rejected', 'deleted'),
});

export const randomWeek = fc.record({
  zone: fc.constantFrom(...zones),
  week: fc.constantFrom(...weeks),
  weekStartsOn: fc.constantFrom(1, 6, 7),
  dayStartsAt: fc.constantFrom(0, 0, 4 * 60, 5 * 60 + 30),
  workingHours: fc.constantFrom(...workingHours),
  idle: fc.constantFrom(2, 5, 5, 10).map((minutes) => minutes * MINUTE),
  /** Days of leave, counted from the first day of the week. */
  leave: fc.uniqueArray(fc.integer({ min: -10, max: 8 }), { maxLength: 7 }),
  /** Hours from the start of the week to when recording began. */
  since: fc.option(fc.integer({ min: -100, max: 100 })),
  weeklyHours: fc.option(fc.constantFrom(8, 20, 38.5, 40)),
  suggests: fc.boolean(),
  perceived: fc.option(fc.constantFrom(1, 2, 3, 4, 5)),
  /** How long before the week, and before the 28 days that end with it, the first step begins. */
  before: fc.integer({ min: 0, max: 90 * MINUTE }),
  /** From which step on the next duty is left running. */
  forgets: fc.oneof({ weight: 4, arbitrary: fc.constant(Infinity) }, { weight: 1, arbitrary: fc.nat({ max: 60 }) }),
  ...{ now, steps, past, old },
  waits: fc.array(wait, { maxLength: 4 }),
  decisions: fc.array(decision, { maxLength: 90, size: 'max' }),
});

export type RandomWeek = typeof randomWeek extends fc.Arbitrary<infer T> ? T : never;
