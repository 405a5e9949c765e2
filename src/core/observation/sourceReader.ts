import type { Instant, Span } from '../time/span';
import type { Absence, AppUse, CalendarEvent } from './observation';
import type { OwnClasses, OwnWords } from './ownClasses';
import type { TitleClass } from './titleClass';
import type { Reading, SourceProblem } from './sourceState';

/** What is to be read of a calendar. */
export interface CalendarRequest {
  readonly range: Span;
  /** The developer's zone, for times that name none. */
  readonly zone: string;
  /** The developer's own mail addresses, by which the answer to an invitation is found. */
  readonly own: readonly string[];
  /** The developer's own words for what meetings are about. */
  readonly titleWords?: OwnWords<TitleClass>;
  /** Whether titles are kept. */
  readonly titles: boolean;
  /** Makes a key of the name of an event that does not tell the name. */
  keyOf(name: string): string;
}

/** What a calendar says about a range. */
export interface CalendarReading extends Required<Pick<Reading, 'skipped' | 'guessedZones'>> {
  readonly events: readonly CalendarEvent[];
  readonly problems: readonly SourceProblem[];
}

/** Where a calendar is: the path of a file, or an address. */
export type CalendarPlace = { readonly file: string } | { readonly address: string };

/** Where ActivityWatch is: the path of an exported file, or an address of this machine with its key, if it has one. */
export type ActivityWatchPlace =
  | { readonly file: string }
  | { readonly address: string; readonly key?: string | undefined };

/** What is to be read of ActivityWatch. */
export interface ActivityWatchRequest {
  /** The time that is wanted, sorted and without overlap, each within a day of UTC. */
  readonly spans: readonly Span[];
  readonly now: Instant;
  /** The machines whose records are wanted; empty for the one on which it runs, and for all of a file. */
  readonly hosts: readonly string[];
  /** Keys of tickets that the developer's branches name, in lower case. */
  readonly ownTickets: ReadonlySet<string>;
  /** The developer's own words for programs, sites and meetings. */
  readonly ownClasses?: OwnClasses;
}

/** What ActivityWatch says about the wanted time. */
export interface ActivityWatchReading extends Required<Pick<Reading, 'ofOthers'>> {
  readonly observations: readonly (AppUse | Absence)[];
  readonly problems: readonly SourceProblem[];
}

/** Why a source could not be read at all. */
export interface Failed {
  readonly failed: SourceProblem;
}

/** Reads sources in turns of the event loop, so that the editor goes on. */
export interface SourceReader {
  readCalendar(place: CalendarPlace, request: CalendarRequest): Promise<CalendarReading | Failed>;
  readActivityWatch(place: ActivityWatchPlace, request: ActivityWatchRequest): Promise<ActivityWatchReading | Failed>;
  /** The names of the machines in a file that was exported from ActivityWatch. */
  machinesIn(file: string): Promise<readonly string[] | Failed>;
}
