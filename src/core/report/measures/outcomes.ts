import * as v from 'valibot';
import { lengthOf } from '../../time/span';
import type { LoadPiece } from '../input/loadPieces';
import { nameKey } from '../../input/nameKey';
import { duration } from './schema';

/** M22: what the load produced, as the developer typed it. */
export const outcomeSchema = v.object({ text: v.string(), link: v.exactOptional(v.string()), duration });

type Outcome = v.InferOutput<typeof outcomeSchema>;

const MOST_OUTCOMES = 5;

/** M22: up to five outcome lines, most time first. */
export function outcomesOf(load: readonly LoadPiece[]): Outcome[] {
  const outcomes = new Map<string, Outcome>();
  for (const piece of load) {
    const text = piece.entry?.outcome?.trim();
    if (!text) continue;
    const known = outcomes.get(nameKey(text));
    const link = known?.link ?? piece.entry?.link;
    const length = (known?.duration ?? 0) + lengthOf(piece);
    outcomes.set(nameKey(text), { text, ...(link !== undefined && { link }), duration: length });
  }
  return [...outcomes.values()].toSorted((a, b) => b.duration - a.duration).slice(0, MOST_OUTCOMES);
}
