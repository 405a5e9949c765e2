import * as v from 'valibot';
import type { Week } from '../../time/calendar';
import type { LoadPiece } from '../input/loadPieces';
import type { DayCounts } from './dayCounts';
import { freshnessOf, freshnessSchema } from './freshness';
import { count, share } from './schema';
import { shareOf, sumOf } from './sums';
import type { Totals } from './totals';

export const gradeSchema = v.picklist(['A', 'B', 'C']);

/** Why the week did not get the next better grade. */
const shortfallSchema = v.picklist(['open', 'freshness', 'days']);

/** How reliable the numbers are: M16 to M19 and the grade. */
export const coverageSchema = v.object({
  grade: gradeSchema,
  shortfalls: v.array(shortfallSchema),
  /** M16 = C / T */
  reviewed: share,
  /** M17 = (S + U) / T */
  open: share,
  /** M18 */
  freshness: v.exactOptional(freshnessSchema),
  /** M19: confirmed load whose duration is estimated / L_C */
  estimated: v.exactOptional(share),
  /** Local days with tracked time, Saturday and Sunday included. */
  recordedDays: count,
  /** Workdays with tracked time, of `workdays`. */
  recordedWorkdays: count,
  /**
   * Workdays of the week without leave. In a week in progress only the days up to today count; of those before the
   * first recording, only the ones with tracked time.
   */
  workdays: count,
  /** The week has fewer workdays than usual, so its hours are not comparable. */
  short: v.boolean(),
});

export type Shortfall = v.InferOutput<typeof shortfallSchema>;
export type Coverage = v.InferOutput<typeof coverageSchema>;

/** A week asks for no more `days` than it has workdays without leave (docs/measures.md, "Coverage grade"). */
const conditions = {
  A: { open: 0.15, sameDay: 0.7, days: 4 },
  B: { open: 0.3, sameDay: 0.5, days: 3 },
} as const;

interface CoverageInput {
  readonly week: Week;
  readonly totals: Totals;
  readonly load: readonly LoadPiece[];
  readonly wholeOf: (id: string) => string;
  readonly days: DayCounts;
  readonly usualWorkdays: number;
}

/** M16 to M19 with the grade; undefined in a week without tracked time. */
export function coverageOf(input: CoverageInput): Coverage | undefined {
  const { totals, load, days, usualWorkdays } = input;
  const { confirmed, suggested, untagged, tracked } = totals;
  if (tracked === 0) return undefined;
  const open = (suggested + untagged) / tracked;
  const freshness = freshnessOf(load, input.week, input.wholeOf);
  const estimated = shareOf(
    sumOf(load, (piece) => piece.entry?.duration === 'estimated'),
    totals.load,
  );
  const missed = (grade: keyof typeof conditions): Shortfall[] => {
    const limit = conditions[grade];
    return [
      ...(open > limit.open ? (['open'] as const) : []),
      ...(freshness && freshness.sameDay < limit.sameDay ? (['freshness'] as const) : []),
      ...(days.recordedDays < Math.min(limit.days, days.workdaysOfWeek) ? (['days'] as const) : []),
    ];
  };
  const [forA, forB] = [missed('A'), missed('B')];
  return {
    grade: forA.length === 0 ? 'A' : forB.length === 0 ? 'B' : 'C',
    shortfalls: forB.length > 0 ? forB : forA,
    reviewed: confirmed / tracked,
    open,
    ...(freshness && { freshness }),
    ...(estimated !== undefined && { estimated }),
    recordedDays: days.recordedDays,
    recordedWorkdays: days.recordedWorkdays,
    workdays: days.workdays,
    short: days.workdays < usualWorkdays,
  };
}
