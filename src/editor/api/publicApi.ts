import type { Event } from 'vscode';
import type { DutyEntry, DutyStart } from '../../core/records/dutyEntry';
import type { Overlap } from '../../core/duty/resolveOverlap';
import type { CategoryId } from '../../core/taxonomy/taxonomy';
import type { WeeklyReport } from '../../core/report/weeklyReport';
import type { Suggestion } from '../../core/suggest/suggestion';
import type { Segment } from '../../core/timeline/segment';

export type { DutyEntry, DutyStart, Overlap, Segment, Suggestion, WeeklyReport };

/** What names a duty: a category, a duty below one, or both. */
export type NewDutyStart = Omit<DutyStart, 'category'> & { readonly category?: CategoryId };

/** A duty that is over. */
export interface NewDutyEntry extends NewDutyStart {
  /** A `Date`, or ISO 8601 with an offset: `2026-11-23T09:00:00+01:00`. */
  readonly start: Date | string;
  readonly end: Date | string;
  /** What to do with entries that overlap the new one; without it, the new one is rejected. */
  readonly overlap?: Overlap;
}

/** Includes `start`, excludes `end`. */
export interface DateRange {
  readonly start: Date;
  readonly end: Date;
}

export interface RenderOptions {
  readonly format: 'markdown' | 'html' | 'text' | 'csv' | 'json';
  /**
   * How much detail the text has: 0 the headline, 1 what a manager needs, 2 also links and daily totals, 3 everything.
   * Below 3 it has no notes, names of persons, paths or clock times.
   */
  readonly level: 0 | 1 | 2 | 3;
}

/**
 * What `activate()` returns to other extensions. Instants in results are milliseconds since 1970 UTC. When the input is
 * not accepted, the promise rejects with an error whose message begins with the name of the field, and nothing is
 * stored.
 */
export interface InvisibleLoadApi {
  readonly version: 1;
  /** Starts a duty now. A duty that is already running ends at the same instant. */
  startDuty(start: NewDutyStart): Promise<DutyEntry>;
  /** Ends the running duty and resolves to it, or to undefined if no duty is running. */
  stopDuty(): Promise<DutyEntry | undefined>;
  /** Adds a duty that is already over. */
  addEntry(entry: NewDutyEntry): Promise<DutyEntry>;
  /** Entries that overlap the range, sorted by start. A running entry has no `end`. */
  entries(range: DateRange): Promise<DutyEntry[]>;
  /** The timeline of the range: sorted segments that do not overlap, each in one state. */
  timeline(range: DateRange): Promise<Segment[]>;
  /** Every measure of one ISO week, `2026-W47`. */
  report(week: string): Promise<WeeklyReport>;
  /** The report of one ISO week as text, with every section of the chosen level. */
  render(week: string, options: RenderOptions): Promise<string>;
  /** Fires when any stored data changes, in this window or another one. */
  readonly onDidChange: Event<void>;
}
