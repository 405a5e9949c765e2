import { clip, type Span, subtract } from '../time/span';
import type { Activity } from './activity';

/** The parts of an activity that none of `holes` covers, each as it would have been recorded; `holes` are sorted. */
export function partsOutside(activity: Activity, holes: readonly Span[]): Activity[] {
  return subtract(activity, holes).map((part) => asPartOf(activity, part));
}

/** The parts that `spans` cover, which are sorted and free of overlap. */
export function partsInside(activity: Activity, spans: readonly Span[]): Activity[] {
  return spans.flatMap((span) => clip(activity, span) ?? []).map((part) => asPartOf(activity, part));
}

/** Its evidence begins at its start; what was last of all belongs to the end. */
function asPartOf(whole: Activity, part: Activity): Activity {
  if (part === whole) return whole;
  const { workAtEnd, ...piece } = part;
  const later = whole.evidence.filter((at) => at > piece.start && at <= piece.end);
  const atEnd = workAtEnd !== undefined && piece.end === whole.end && { workAtEnd };
  return { ...piece, evidence: [piece.start, ...later], ...atEnd };
}
