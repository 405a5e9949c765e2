import type { Activity } from '../../activity/activity';
import { defaultRecordingSettings } from '../../activity/recordingSettings';
import type { TopicLink } from '../../store/recordStore';
import type { DutyEntry, Pause } from '../../records/dutyEntry';
import type { Taxonomy } from '../../taxonomy/taxonomy';
import type { RuleChoice } from '../../records/ruleChoice';
import type { RuleDecision } from '../../records/decision';
import type { Calendar, LocalDate, Week } from '../../time/calendar';
import type { Duration, Instant } from '../../time/span';
import type { RecordingFacts } from '../../timeline/recordingFacts';
import type { Segment } from '../../timeline/segment';
import type { WaitItem } from './waitItem';
import { defaultWorkingHours, type WorkingHours } from '../../time/workingHours';

/** The input of the report of a week. */
export interface ReportInput {
  readonly week: Week;
  readonly calendar: Calendar;
  /** The timeline of the week. */
  readonly segments: readonly Segment[];
  /** Entries that touch the week. */
  readonly entries: readonly DutyEntry[];
  /** Activity that touches the week. */
  readonly activities: readonly Activity[];
  readonly taxonomy: Taxonomy;
  readonly now: Instant;
  readonly known?: Partial<ReportContext>;
}

/** Input besides the records of the week. The default of each member adds nothing to the report. */
export interface ReportContext {
  /** Entries of the 28 days that end with the week, and of the day before them. */
  readonly recent: readonly DutyEntry[];
  /** The links of entries with the topics of `recent`; these entries can be older. */
  readonly topicLinks: readonly TopicLink[];
  /** Pauses of the same 28 days. */
  readonly pauses: readonly Pause[];
  readonly workingHours: WorkingHours;
  /** Workdays that the developer marked as leave or holiday. */
  readonly leave: readonly LocalDate[];
  /** How the week was recorded. */
  readonly facts: RecordingFacts;
  /** When recording began. The two weeks after it are calibration. */
  readonly since: Instant | undefined;
  /** Working time of a full week as the developer stated it; never assumed. */
  readonly statedWeek: Duration | undefined;
  readonly waits: readonly WaitItem[] | undefined;
  /** Decisions on suggestions, oldest first. */
  readonly decisions: readonly RuleDecision[];
  /** What the developer decided about rules for good. */
  readonly choices: readonly RuleChoice[];
  /** M21: the answer to "This week's non-coding load was sustainable", 1–5. */
  readonly perceived: number | undefined;
  readonly workdaysBeforeRelease: ((at: Instant) => number | undefined) | undefined;
}

/** The context of the report, with defaults for what `known` does not have. */
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
    choices: [],
    perceived: undefined,
    workdaysBeforeRelease: undefined,
    ...known,
  };
}
