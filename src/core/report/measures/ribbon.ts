import * as v from 'valibot';
import type { Segment } from '../../timeline/segment';
import { instant } from './schema';

/** A part of the day ribbon, which is drawn in one piece. */
export const ribbonPartSchema = v.object({
  start: instant,
  end: instant,
  state: v.picklist(['confirmed', 'suggested', 'own', 'untagged', 'excluded']),
  category: v.exactOptional(v.string()),
  entry: v.exactOptional(v.string()),
});

export type RibbonPart = v.InferOutput<typeof ribbonPartSchema>;

/** Joins adjacent segments with the same state, category and entry. */
export function ribbonOf(segments: readonly Segment[]): RibbonPart[] {
  const parts: RibbonPart[] = [];
  for (const { start, end, state, category, entry } of segments) {
    const last = parts.at(-1);
    if (last?.end === start && last.state === state && last.category === category && last.entry === entry) {
      last.end = end;
    } else {
      parts.push({
        start,
        end,
        state,
        ...(category !== undefined && { category }),
        ...(entry !== undefined && { entry }),
      });
    }
  }
  return parts;
}
