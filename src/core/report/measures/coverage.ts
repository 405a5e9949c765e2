import * as v from 'valibot';
import type { Week } from '../../time/calendar';
import type { LoadPiece } from '../input/loadPieces';
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
  /** Workdays with tracked time. */
  recordedDays: count,
  /** Workdays of the week without leave. In a week in progress only the days up to today count. */
  workdays: count,
  /** The week has fewer workdays than usual, so its hours are not comparable. */
  short: v.boolean(),
});

export type Shortfall = v.InferOutput<typeof shortfallSchema>;
export type Coverage = v.InferOutput<typeof coverageSchema>;

/** A week with fewer workdays than `days` needs all its workdays (docs/measures.md, "Coverage grade"). */
const conditions = {
  A: { open: 0.15, sameDay: 0.7, days: 4 },
  B: { open: 0.3, sameDay: 0.5, days: 3 },
} as const;

interface CoverageInput {
  readonly week: Week;
  readonly totals: Totals;
  readonly load: readonly LoadPiece[];
  readonly recordedDays: number;
  readonly workdays: number;
  readonly usualWorkdays: number;
}

/** M16 to M19 with the grade; undefined in a week without tracked time. */
export function coverageOf(input: CoverageInput): Coverage | undefined {
  const { totals, load, recordedDays, workdays, usualWorkdays } = input;
  const { confirmed, suggested, untagged, tracked } = totals;
  if (tracked === 0) return undefined;
  const open = (suggested + untagged) / tracked;
  const freshness = freshnessOf(load, input.week);
  const estimated = shareOf(
    sumOf(load, (piece) => piece.entry?.duration === 'estimated'),
    totals.load,
  );
  const missed = (grade: keyof typeof conditions): Shortfall[] => {
    const limit = conditions[grade];
    return [
      ...(open > limit.open ? (['open'] as const) : []),
      ...(freshness && freshness.sameDay < limit.sameDay ? (['freshness'] as const) : []),
      ...(recordedDays < Math.min(limit.days, workdays) ? (['days'] as const) : []),
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
    recordedDays,
    workdays,
    short: workdays < usualWorkdays,
  };
}
