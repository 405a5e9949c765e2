import type { ActivityKind } from '../activity/activity';
import type { DocName } from '../activity/signal';
import type { CategoryId, DutyId } from '../taxonomy/taxonomy';
import type { Suggestion } from '../suggest/suggestion';
import type { Duration, Span } from '../time/span';

/** The state of a piece of time: C, S, M, U or X (docs/measures.md, "Time base"). */
export type SegmentState = 'confirmed' | 'suggested' | 'own' | 'untagged' | 'excluded';

/** A piece of the timeline in one state and within one local day. */
export interface Segment extends Span {
  readonly state: SegmentState;
  readonly category?: CategoryId;
  readonly duty?: DutyId;
  /** The id of the duty entry that covers it. */
  readonly entry?: string;
  /** What is proposed for it, in the state `suggested`. */
  readonly suggestion?: Suggestion;
  readonly kind?: ActivityKind;
  readonly project?: string;
  readonly doc?: DocName;
  /** How much of this time the editor measured. The rest is time off the editor. */
  readonly measured: Duration;
}
