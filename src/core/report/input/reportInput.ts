import type { Activity } from '../../activity/activity';
import { defaultRecordingSettings } from '../../activity/recordingSettings';
import type { TopicLink } from '../../store/recordStore';
import type { DutyEntry, Pause } from '../../records/dutyEntry';
import type { Taxonomy } from '../../taxonomy/taxonomy';
import type { RuleDecision } from '../../records/decision';
import type { Calendar, LocalDate, Week } from '../../time/calendar';
import type { Duration, Instant } from '../../time/span';
import type { RecordingFacts } from '../../timeline/recordingFacts';
import type { Segment } from '../../timeline/segment';
import type { WaitItem } from './waitItem';
import { defaultWorkingHours, type WorkingHours } from '../../time/workingHours';

/** What a week's report is made from. */
export interface ReportInput {
  readonly week: Week;
  readonly calendar: Calendar;
  /** Timeline of the week. */
  readonly segments: readonly Segment[];
  /** Entries that touch the week. */
  readonly entries: readonly DutyEntry[];
  /** Activity that touches the week. */
  readonly activities: readonly Activity[];
  readonly taxonomy: Taxonomy;
  readonly now: Instant;
  readonly known?: Partial<ReportContext>;
}

/** What is not in the week's own records; each has a default that claims nothing. */
export interface ReportContext {
  /** Entries of the 28 days that end with the week. */
  readonly recent: readonly DutyEntry[];
  /** What was linked to their topics, at any time. */
  readonly topicLinks: readonly TopicLink[];
  readonly pauses: readonly Pause[];
  readonly workingHours: WorkingHours;
  /** Workdays that the developer marked as leave or holiday. */
  readonly leave: readonly LocalDate[];
  /** How the week was recorded. */
  readonly facts: RecordingFacts;
  /** When the first thing was recorded: the two weeks after it are calibration. */
  readonly since: Instant | undefined;
  /** Hours of a full week as the developer states them; never assumed. */
  readonly statedWeek: Duration | undefined;
  readonly waits: readonly WaitItem[] | undefined;
  /** What was said to suggestions, in the order in which it was said. */
  readonly decisions: readonly RuleDecision[];
  /** M21: "This week's non-coding load was sustainable", 1–5. */
  readonly perceived: number | undefined;
  readonly workdaysBeforeRelease: ((at: Instant) => number | undefined) | undefined;
}

/** The input with every default in place. */
export function contextWithDefaults({
  entries,
  calendar: { dayStartsAt, weekStartsOn },
  known,
}: ReportInput): ReportContext {
  return {
    recent: entries,
    topicLinks: [],
    pauses: [],
    workingHours: defaultWorkingHours,
    leave: [],
    facts: { ...defaultRecordingSettings, dayStartsAt, weekStartsOn, windows: 0, editors: [], zones: [] },
    since: undefined,
    statedWeek: undefined,
    waits: undefined,
    decisions: [],
    perceived: undefined,
    workdaysBeforeRelease: undefined,
    ...known,
  };
}
