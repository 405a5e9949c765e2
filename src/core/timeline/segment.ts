import type { ActivityKind } from '../activity/activity';
import type { DocName } from '../activity/signal';
import type { CategoryId, DutyId } from '../taxonomy/taxonomy';
import type { Suggestion } from '../suggest/suggestion';
import type { Duration, Span } from '../time/span';

/** The one state a piece of time is in: C, S, M, U and X (docs/measures.md, "Time base"). */
export type SegmentState = 'confirmed' | 'suggested' | 'own' | 'untagged' | 'excluded';

/** A piece of the timeline: one state, within one local day. */
export interface Segment extends Span {
  readonly state: SegmentState;
  readonly category?: CategoryId;
  readonly duty?: DutyId;
  /** The duty entry behind it. */
  readonly entry?: string;
  /** What is proposed for it, in the state `suggested`. */
  readonly suggestion?: Suggestion;
  readonly kind?: ActivityKind;
  readonly project?: string;
  readonly doc?: DocName;
  /** How much of it the editor measured; the rest is off the editor. */
  readonly measured: Duration;
}
