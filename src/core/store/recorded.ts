import type { Activity } from '../activity/activity';
import type { DutyEntry, Pause } from '../records/dutyEntry';
import type { Instant } from '../time/span';

/** Everything stored about a stretch of time. `activities` may reach beyond the range that is asked for. */
export interface Recorded {
  readonly activities: readonly Activity[];
  readonly entries: readonly DutyEntry[];
  readonly pauses: readonly Pause[];
  /** Last sign of life since the running duty began; without it `activities` have to tell. */
  readonly alive?: Instant | undefined;
}
