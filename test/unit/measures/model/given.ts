import type { Activity } from '../../../../src/core/activity/activity';
import type { Day } from '../../../../src/core/time/calendar';
import type { Instant } from '../../../../src/core/time/span';
import type { Segment } from '../../../../src/core/timeline/segment';
import type { ToldWeek } from '../week/toldWeek';

/**
 * What the second computation of the measures starts from: what happened, and the timeline of the week, which
 * `test/unit/replay` checks.
 */
export interface Given extends ToldWeek {
  readonly segments: readonly Segment[];
  /** Where the duty ends that runs: now, or at the last sign where it was left running, also before the week. */
  readonly runningUntil: Instant;
  /** What the windows measured. */
  readonly activities: readonly Activity[];
}

/** The local day of the week that contains `at`. */
export function dayOf({ week }: Given, at: Instant): Day | undefined {
  return week.days.find(({ span }) => at >= span.start && at < span.end);
}
