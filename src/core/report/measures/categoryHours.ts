import * as v from 'valibot';
import { findCategory, natureOf } from '../../taxonomy/lookup';
import { type CategoryId, type DutyId, NAMED_CATEGORIES, type Taxonomy } from '../../taxonomy/taxonomy';
import type { Duration } from '../../time/span';
import type { Segment } from '../../timeline/segment';
import type { LoadPiece } from '../input/loadPieces';
import { count, duration, share } from './schema';
import { shareOf, sumBy } from './sums';
import type { Totals } from './totals';

const dutyHoursSchema = v.object({ duty: v.string(), label: v.string(), duration });

export const categoryHoursSchema = v.object({
  category: v.string(),
  label: v.string(),
  /** One of the three categories that the page shows even without time. */
  named: v.boolean(),
  /** Confirmed time. */
  duration,
  /** The part of T; absent in a week without tracked time. */
  share: v.exactOptional(share),
  /** Suggested time; never added to the confirmed time. */
  suggested: duration,
  /** How many entries the confirmed time comes from; parts of one entry count once. */
  entries: count,
  /** The duties of the category that have time. The rest of the time was tagged with the category only. */
  duties: v.array(dutyHoursSchema),
});

type DutyHours = v.InferOutput<typeof dutyHoursSchema>;
export type CategoryHours = v.InferOutput<typeof categoryHoursSchema>;

/**
 * M4: Σ d(i), category = c. Every category of the taxonomy in its order, then categories that only the records have.
 * The sum of their confirmed time is L_C. `wholeOf` returns the same for parts of one entry.
 */
export function hoursByCategory(
  load: readonly LoadPiece[],
  segments: readonly Segment[],
  taxonomy: Taxonomy,
  { tracked }: Totals,
  wholeOf: (id: string) => string,
): CategoryHours[] {
  const confirmed = sumBy(load, (piece) => piece.category);
  const suggested = sumBy(segments, suggestedCategory);
  const byDuty = sumBy(load, (piece) => piece.duty);
  const known = taxonomy.categories.map((category) => category.id);
  const ids = new Set([...known, ...confirmed.keys(), ...suggested.keys()]);
  return [...ids].map((id) => {
    const part = shareOf(confirmed.get(id) ?? 0, tracked);
    return {
      category: id,
      label: findCategory(taxonomy, id)?.label ?? id,
      named: isNamed(id),
      duration: confirmed.get(id) ?? 0,
      ...(part !== undefined && { share: part }),
      suggested: suggested.get(id) ?? 0,
      entries: new Set(load.flatMap((piece) => (piece.category === id && piece.entry ? wholeOf(piece.entry.id) : [])))
        .size,
      duties: dutiesBelow(id, byDuty, taxonomy),
    };
  });
}

function suggestedCategory({ state, category }: Segment): CategoryId | undefined {
  return state === 'suggested' && category !== undefined && natureOf(category) === 'load' ? category : undefined;
}

function dutiesBelow(category: CategoryId, byDuty: ReadonlyMap<DutyId, Duration>, taxonomy: Taxonomy): DutyHours[] {
  const labels = new Map(findCategory(taxonomy, category)?.duties.map((duty) => [duty.id, duty.label]));
  return [...byDuty]
    .filter(([duty]) => duty.startsWith(`${category}.`))
    .map(([duty, length]) => ({ duty, label: labels.get(duty) ?? duty, duration: length }))
    .toSorted((a, b) => b.duration - a.duration);
}

function isNamed(id: CategoryId): boolean {
  return NAMED_CATEGORIES.some((named) => named === id);
}
