import type { Activity } from '../activity/activity';
import type { DutyEntry, Pause } from '../records/dutyEntry';
import type { Observation } from '../observation/observation';
import type { Instant, Span } from '../time/span';

/** The stored data of a range. `activities` may reach beyond it. */
export interface Recorded {
  readonly activities: readonly Activity[];
  readonly entries: readonly DutyEntry[];
  readonly pauses: readonly Pause[];
  /** Time in projects that are never recorded. Only that it was not an absence is known about it. */
  readonly hidden?: readonly Span[];
  /** What other programs said. May reach beyond the range. */
  readonly observations?: readonly Observation[];
  /** The last activity since the running duty started. If absent, it is derived from `activities`. */
  readonly alive?: Instant | undefined;
}
