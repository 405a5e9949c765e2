import type { Causes } from '../report/measures/causes';
import type { CategoryRow } from '../report/tables/categoryColumns';
import type { RequesterRow } from '../report/tables/requesterColumns';
import type { WaitRow } from '../report/tables/waitColumns';
import type { Comparison } from '../report/comparison/comparison';
import type { DayTotals } from '../report/measures/days';
import type { FlowFacts } from '../report/measures/flow';
import type { LateChanges } from '../report/measures/lateChanges';
import type { Quartiles } from '../report/measures/quantiles';
import type { RoleHours } from '../report/measures/roleHours';
import type { CoverageFacts } from '../report/text/coverageText';
import type { HeadlineFacts } from '../report/text/headlineText';
import type { MethodFacts } from '../report/text/methodText';
import type { LocalDate, WeekId } from '../time/calendar';
import type { Duration, Instant } from '../time/span';
import type { Level } from './level';
import type { Scrubbed } from './scrub';

/**
 * All data that is shared. Every format is made only from it, so what is not in it cannot leak. Its
 * figures are those that are printed. Below L3 lengths are in half hours, shares in whole percent, and typed text is
 * scrubbed.
 */
export interface SharedReport {
  readonly level: Level;
  readonly week: WeekId;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly headline: HeadlineFacts;
  /** False with so little recorded time that no text says a share. */
  readonly hasShares: boolean;
  readonly coverage?: CoverageFacts;
  readonly roles?: {
    readonly roles: readonly RoleHours[];
    readonly roleFit: { readonly standingIn: Duration; readonly shared: Duration; readonly mine: Duration };
  };
  readonly categories?: { readonly rows: readonly CategoryRow[]; readonly causes: Causes };
  readonly outcomes?: readonly { readonly text: string; readonly link?: string; readonly duration: Duration }[];
  readonly topics?: readonly SharedTopic[];
  readonly lateChanges?: LateChanges;
  readonly waits?: { readonly items: readonly WaitRow[]; readonly effort: Duration };
  readonly requesters?: {
    readonly named: readonly RequesterRow[];
    readonly other: Duration;
    readonly notStated: Duration;
  };
  readonly days?: readonly DayTotals[];
  readonly flow?: FlowFacts;
  readonly comparison?: SharedComparison;
  readonly outOfHours?: Duration;
  readonly entries?: readonly SharedEntry[];
  readonly method?: MethodFacts;
  /** How many texts were changed because they may name somebody. The preview says it; no format contains it. */
  readonly scrubbed: Scrubbed;
}

interface SharedTopic {
  readonly topic: string;
  readonly category: string;
  readonly entries: number;
  readonly duration: Duration;
  readonly requesters: number;
  readonly document?: { readonly link?: string; readonly entriesBefore: number; readonly entriesSince: number };
}

export interface SharedComparison {
  readonly verdict: Comparison['verdict'];
  readonly weeks: number;
  readonly share?: Quartiles;
  readonly rose?: { readonly category: string; readonly by: Duration };
}

export interface SharedEntry {
  readonly date: LocalDate;
  /** Present only when clock times were ticked. */
  readonly times?: { readonly start: Instant; readonly end: Instant; readonly zone: string };
  readonly category: string;
  readonly duty?: string;
  readonly duration: Duration;
  readonly requester?: string;
  readonly topic?: string;
  readonly outcome?: string;
  readonly link?: string;
  readonly note?: string;
}
