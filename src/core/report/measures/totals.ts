import * as v from 'valibot';
import { natureOf } from '../../taxonomy/lookup';
import { lengthOf } from '../../time/span';
import type { Segment } from '../../timeline/segment';
import { duration } from './schema';

/** Identities: `T = C + S + M + U` and `T = A + O` (docs/measures.md, "Time base"). */
export const totalsSchema = v.object({
  /** T */
  tracked: duration,
  /** C: time that was tagged by hand or accepted from a suggestion. */
  confirmed: duration,
  /** S: suggested time that is not reviewed yet. */
  suggested: duration,
  /** M: editor time with evidence of own work that is not reviewed. */
  own: duration,
  /** U: editor time without evidence either way. */
  untagged: duration,
  /** X: excluded time; in no other total. */
  excluded: duration,
  /** A: the part of T that the editor measured. */
  measured: duration,
  /** O = T − A, confirmed time away from the editor. */
  offEditor: duration,
  /** L_C: confirmed time in load categories. */
  load: duration,
  /** L_S: suggested time in load categories. */
  suggestedLoad: duration,
});

export type Totals = v.InferOutput<typeof totalsSchema>;

export function totalsOf(segments: readonly Segment[]): Totals {
  const totals: Totals = {
    tracked: 0,
    confirmed: 0,
    suggested: 0,
    own: 0,
    untagged: 0,
    excluded: 0,
    measured: 0,
    offEditor: 0,
    load: 0,
    suggestedLoad: 0,
  };
  for (const segment of segments) {
    const length = lengthOf(segment);
    totals[segment.state] += length;
    if (segment.state === 'excluded') continue;
    totals.tracked += length;
    totals.measured += segment.measured;
    totals.offEditor += length - segment.measured;
    if (segment.category === undefined || natureOf(segment.category) !== 'load') continue;
    if (segment.state === 'confirmed') totals.load += length;
    if (segment.state === 'suggested') totals.suggestedLoad += length;
  }
  return totals;
}
