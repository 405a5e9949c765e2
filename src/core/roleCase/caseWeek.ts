import type { LoadPiece } from '../report/input/loadPieces';
import type { ReportInput } from '../report/input/reportInput';
import { countDays } from '../report/measures/dayCounts';
import { foundationOf } from '../report/measures/foundation';
import { roleFitOf, standInRoleOf } from '../taxonomy/lookup';
import type { Role } from '../taxonomy/roles';
import type { Taxonomy } from '../taxonomy/taxonomy';
import type { LocalDate, WeekId } from '../time/calendar';
import { type Duration, lengthOf } from '../time/span';
import type { Segment } from '../timeline/segment';

/** What a week says about the work of one role. Lengths are exact. */
export interface CaseWeek {
  readonly week: WeekId;
  readonly from: LocalDate;
  /** T */
  readonly tracked: Duration;
  /** S + U: recorded time that the developer has not reviewed yet. */
  readonly open: Duration;
  /** Own work, tagged or assumed. */
  readonly own: Duration;
  /** The confirmed load in which the developer stood in for the role. */
  readonly stoodIn: readonly LoadPiece[];
  /** Time that is suggested for duties of the role and not reviewed yet. */
  readonly suggested: Duration;
  /** Confirmed load of the role's duties that is shared with the developer's own job; it is in no sum. */
  readonly shared: Duration;
  readonly recordedWorkdays: number;
  /** Workdays that could have been recorded, without leave. */
  readonly workdays: number;
  /** The stated working time of those workdays; absent when the developer states none. */
  readonly stated?: Duration;
}

/** What the records of a week say about the work of `role`. */
export function caseWeekOf(input: ReportInput, role: Role): CaseWeek {
  const { week, segments, taxonomy, now } = input;
  const { known, load, totals, days } = foundationOf(input);
  const { recordedWorkdays, workdays } = countDays(days, now, known.since);
  const { statedWeek, workingHours } = known;
  const ofRole = load.filter((piece) => piece.role === role);
  return {
    week: week.id,
    from: week.days[0]?.date ?? '',
    tracked: totals.tracked,
    open: totals.suggested + totals.untagged,
    own: sum(days.map((day) => day.own)),
    stoodIn: ofRole.filter(({ roleFit }) => roleFit === 'standing-in'),
    suggested: sum(segments.filter((one) => isSuggestedFor(one, role, taxonomy)).map(lengthOf)),
    shared: sum(ofRole.filter(({ roleFit }) => roleFit === 'shared').map(lengthOf)),
    recordedWorkdays,
    workdays,
    ...(statedWeek !== undefined && { stated: (statedWeek * workdays) / workingHours.days.length }),
  };
}

function isSuggestedFor({ state, category, duty }: Segment, role: Role, taxonomy: Taxonomy): boolean {
  if (state !== 'suggested' || category === undefined) return false;
  return standInRoleOf(taxonomy, category, duty) === role && roleFitOf(taxonomy, category, duty) === 'standing-in';
}

function sum(lengths: readonly Duration[]): Duration {
  return lengths.reduce((total, length) => total + length, 0);
}
