import type { Duration, Instant } from '../time/span';
import type { Activity, ActivityKind } from './activity';
import type { DocName, Opened, WindowId } from './signal';

/** A span that may still grow, from `start` to the last evidence. */
export interface GrowingSpan {
  readonly start: Instant;
  /** When the last evidence came. */
  readonly last: Instant;
  /** The longest gap after `last` that still counts. */
  readonly idle: Duration;
  readonly kind: ActivityKind;
  readonly place: Partial<Opened>;
  readonly evidence: readonly Instant[];
  /** The instants of `evidence` at which something was typed. */
  readonly typed: readonly Instant[];
}

/** The recording state of one window between two signals. */
export interface WindowState {
  /** Changes when the clock is set back. */
  readonly window: WindowId;
  readonly focused: boolean;
  /** True while the developer has paused recording. */
  readonly paused: boolean;
  /** When focus was lost. Undefined while the window has focus, and after a break or a pause. */
  readonly lostAt?: Instant | undefined;
  /** The active document with its project and branch. */
  readonly place: Partial<Opened>;
  /** Recently opened documents, for evidence that names a document that is not active. */
  readonly places: ReadonlyMap<DocName, Partial<Opened>>;
  readonly debugSessions: number;
  readonly debugPaused: boolean;
  readonly testTasks: number;
  readonly previews: number;
  readonly lastSignal?: Instant;
  /** When the last sign of a person came: evidence, or the first `active` after a pause. Undefined after a break. */
  readonly lastSign?: Instant | undefined;
  /** When the last `active` came. Undefined after a break. */
  readonly lastActive?: Instant | undefined;
  readonly open?: GrowingSpan | undefined;
  /** True from a change of the running duty to the next evidence, which begins a span with a kind of its own. */
  readonly beginsAnew?: boolean | undefined;
  /** When the last evidence of the spans that ended came. Undefined before the first, and after the clock was set back. */
  readonly lastEvidence?: Instant | undefined;
  /** The span that ended last. */
  readonly latest?: Activity | undefined;
  /** Spans that the last step ended. A span that gained `workAtEnd` appears again, with the same start and end. */
  readonly finished: readonly Activity[];
  /** Evidence that the last step left alone: without other evidence near enough, no time counts around it. */
  readonly loneSigns: readonly Instant[];
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
    finished: [],
    loneSigns: [],
  };
}
