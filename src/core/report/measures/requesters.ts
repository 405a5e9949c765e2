import type { RememberedFacet } from '../../records/facetTable';
import * as v from 'valibot';
import type { Duration } from '../../time/span';
import type { LoadPiece } from '../input/loadPieces';
import { lastSpelling, nameKey } from '../../input/nameKey';
import { duration, share } from './schema';
import { shareOf, sumBy, sumOf } from './sums';

/** M5: `Σ named + other + notStated = L_C`. */
export const requesterHoursSchema = v.object({
  /** The five requesters with the most hours. */
  named: v.array(v.object({ requester: v.string(), duration })),
  /** The hours of all other requesters. */
  other: duration,
  notStated: duration,
});

/** M15: the part of L_C that the largest requester and the largest topic cause. */
export const concentrationSchema = v.object({
  requester: v.exactOptional(v.object({ name: v.string(), share })),
  topic: v.exactOptional(v.object({ name: v.string(), share })),
});

export type RequesterHours = v.InferOutput<typeof requesterHoursSchema>;
export type Concentration = v.InferOutput<typeof concentrationSchema>;

const NAMED = 5;

/** M5 = Σ d(i), i∈L_C, requester = q; the top five, then the rest. */
export function hoursByRequester(load: readonly LoadPiece[]): RequesterHours {
  const ranked = rank(load, (piece) => piece.entry?.requester);
  return {
    named: ranked.slice(0, NAMED).map(({ name, length }) => ({ requester: name, duration: length })),
    other: ranked.slice(NAMED).reduce((sum, { length }) => sum + length, 0),
    notStated: sumOf(load, (piece) => !piece.entry?.requester?.trim()),
  };
}

/** M15 */
export function concentrationOf(load: readonly LoadPiece[]): Concentration {
  const whole = sumOf(load, () => true);
  const largest = (facet: RememberedFacet) => {
    const [first] = rank(load, (piece) => piece.entry?.[facet]);
    const part = first && shareOf(first.length, whole);
    return first && part !== undefined ? { name: first.name, share: part } : undefined;
  };
  const [requester, topic] = [largest('requester'), largest('topic')];
  return { ...(requester && { requester }), ...(topic && { topic }) };
}

function rank(
  load: readonly LoadPiece[],
  nameOf: (piece: LoadPiece) => string | undefined,
): { name: string; length: Duration }[] {
  const names = lastSpelling(load.flatMap((piece) => nameOf(piece) ?? []));
  const sums = sumBy(load, (piece) => nameKey(nameOf(piece) ?? '') || undefined);
  return [...sums]
    .map(([key, length]) => ({ name: names.get(key) ?? key, length }))
    .toSorted((a, b) => b.length - a.length || a.name.localeCompare(b.name));
}
