import { type Duration, type Instant, lengthOf, MINUTE, type Span } from '../time/span';
import type { Segment, SegmentState } from './segment';

/** The time up to now in which the editor was used without a break, and that has no tag. */
export interface CurrentStretch extends Span {
  /** The project with the most time. */
  readonly project?: string;
}

const untagged: readonly SegmentState[] = ['untagged', 'own', 'suggested'];

/** Undefined when nothing was recorded within `idle`, or when the latest time has a tag. `segments` are sorted. */
export function currentStretch(segments: readonly Segment[], now: Instant, idle: Duration): CurrentStretch | undefined {
  const parts: Segment[] = [];
  let before = now;
  for (const segment of segments.filter(({ start }) => start < now).toReversed()) {
    const silence = before - segment.end;
    if (!untagged.includes(segment.state) || silence > (parts.length === 0 ? idle : MINUTE)) break;
    parts.push(segment);
    before = segment.start;
  }
  if (parts.length === 0 || now - before < MINUTE) return undefined;
  const project = longest(parts);
  return { start: before, end: now, ...(project !== undefined && { project }) };
}

function longest(parts: readonly Segment[]): string | undefined {
  const lengths = new Map<string, Duration>();
  for (const { project, ...span } of parts) {
    if (project) lengths.set(project, (lengths.get(project) ?? 0) + lengthOf(span));
  }
  return [...lengths].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
