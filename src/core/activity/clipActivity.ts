import { clip, type Span, subtract } from '../time/span';
import type { Activity } from './activity';

/** The parts of an activity outside `holes`, each with its own evidence. `holes` are sorted. */
export function partsOutside(activity: Activity, holes: readonly Span[]): Activity[] {
  return subtract(activity, holes).map((part) => asPartOf(activity, part));
}

/** The parts of an activity inside `spans`, each with its own evidence. `spans` are sorted and do not overlap. */
export function partsInside(activity: Activity, spans: readonly Span[]): Activity[] {
  return spans.flatMap((span) => clip(activity, span) ?? []).map((part) => asPartOf(activity, part));
}

/** A part has evidence at its start, where nothing was typed unless it is known. Only the part that ends where the whole ends keeps `workAtEnd`. */
function asPartOf(whole: Activity, part: Activity): Activity {
  if (part === whole) return whole;
  const { workAtEnd, ...piece } = part;
  const later = whole.evidence.filter((at) => at > piece.start && at <= piece.end);
  const atEnd = workAtEnd !== undefined && piece.end === whole.end && { workAtEnd };
  const typed = whole.typed?.filter((at) => at >= piece.start && at <= piece.end);
  return { ...piece, evidence: [piece.start, ...later], ...(typed && { typed }), ...atEnd };
}
