import type { Event } from 'vscode';
import type { DutyEntry, DutyStart } from './core/records/dutyEntry';
import type { Overlap } from './core/duty/resolveOverlap';
import type { CategoryId } from './core/taxonomy/taxonomy';
import type { WeeklyReport } from './core/report/weeklyReport';
import type { Suggestion } from './core/suggest/suggestion';
import type { Segment } from './core/timeline/segment';

export type { DutyEntry, DutyStart, Overlap, Segment, Suggestion, WeeklyReport };

/** What names a duty: a category, a duty below one, or both. */
export type NewDutyStart = Omit<DutyStart, 'category'> & { readonly category?: CategoryId };

/** A span that is over and was a duty. */
export interface NewDutyEntry extends NewDutyStart {
  /** A `Date`, or ISO 8601 with an offset: `2026-11-23T09:00:00+01:00`. */
  readonly start: Date | string;
  readonly end: Date | string;
  /** What becomes of entries that are in the way; without it they refuse the new one. */
  readonly overlap?: Overlap;
}

/** From `start` on, before `end`. */
export interface DateRange {
  readonly start: Date;
  readonly end: Date;
}

export interface RenderOptions {
  readonly format: 'markdown' | 'html' | 'csv' | 'json';
  /**
   * How much leaves the machine: 0 the headline, 1 what a manager needs, 2 with links and daily totals, 3 everything.
   * Below 3 there are no notes, persons, paths and clock times.
   */
  readonly level: 0 | 1 | 2 | 3;
}

/**
 * What `activate()` gives to other extensions. Instants in results are milliseconds since 1970 UTC. Every promise
 * rejects with an error whose message begins with the name of the field when the input is not accepted; nothing is
 * stored then.
 */
export interface InvisibleLoadApi {
  readonly version: 1;
  /** Starts a duty now; the one that runs ends at that instant. */
  startDuty(start: NewDutyStart): Promise<DutyEntry>;
  /** Ends the running duty and gives it back, or undefined when none runs. */
  stopDuty(): Promise<DutyEntry | undefined>;
  /** Adds a duty that was carried out before. */
  addEntry(entry: NewDutyEntry): Promise<DutyEntry>;
  /** Entries that touch the range, by start; a running one has no end. */
  entries(range: DateRange): Promise<DutyEntry[]>;
  /** The timeline of the range: sorted, without overlap, each piece in one state. */
  timeline(range: DateRange): Promise<Segment[]>;
  /** Every measure of one ISO week, `2026-W47`. */
  report(week: string): Promise<WeeklyReport>;
  /** The same week as text, with every section that its level has. */
  render(week: string, options: RenderOptions): Promise<string>;
  /** Fires when anything stored changed, in this window or another. */
  readonly onDidChange: Event<void>;
}
