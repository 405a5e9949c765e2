import type { Duration, Instant } from '../time/span';
import type { Activity, ActivityKind } from './activity';
import type { DocName, Opened, WindowId } from './signal';

/** A span that may still grow: it reaches from `start` to the last piece of evidence. */
export interface GrowingSpan {
  readonly start: Instant;
  /** When the last evidence came; before `start` only while a clock set back has not caught up. */
  readonly last: Instant;
  /** The longest gap after `last` that still counts. */
  readonly idle: Duration;
  readonly kind: ActivityKind;
  readonly place: Partial<Opened>;
  readonly evidence: readonly Instant[];
}

/** All that is known of one window between two signals. */
export interface WindowState {
  readonly window: WindowId;
  readonly focused: boolean;
  /** The developer asked that nothing be recorded. */
  readonly paused: boolean;
  /** When focus was lost, as long as it may come back in time. */
  readonly lostAt?: Instant | undefined;
  /** The document in front. */
  readonly place: Partial<Opened>;
  /** Documents opened lately, for evidence that names one that is not in front. */
  readonly places: ReadonlyMap<DocName, Partial<Opened>>;
  readonly debugSessions: number;
  readonly debugPaused: boolean;
  readonly testTasks: number;
  readonly previews: number;
  readonly lastSignal?: Instant;
  readonly open?: GrowingSpan | undefined;
  /** Nothing before this instant is measured again, whatever the clock says. */
  readonly covered: Instant;
  /** The span that ended last. */
  readonly latest?: Activity | undefined;
  /** Spans that the last step ended, or ended before and said more about: the same start, the same end. */
  readonly finished: readonly Activity[];
}

export function newWindow(window: WindowId): WindowState {
  return {
    window,
    focused: false,
    paused: false,
    place: {},
    places: new Map(),
    debugSessions: 0,
    debugPaused: false,
    testTasks: 0,
    previews: 0,
    covered: 0,
    finished: [],
  };
}
