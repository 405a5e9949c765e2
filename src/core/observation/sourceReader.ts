import type { Span } from '../time/span';
import type { CalendarEvent } from './observation';
import type { Reading, SourceProblem } from './sourceState';

/** What is to be read of a calendar. */
export interface CalendarRequest {
  readonly range: Span;
  /** The developer's zone, for times that name none. */
  readonly zone: string;
  /** The developer's own mail addresses, by which the answer to an invitation is found. */
  readonly own: readonly string[];
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

/** Reads sources. A source that cannot be read at all brings a problem and no `events`. */
export interface SourceReader {
  /** Reads in turns of the event loop, so that the editor goes on. */
  readCalendar(
    place: CalendarPlace,
    request: CalendarRequest,
  ): Promise<CalendarReading | { readonly failed: SourceProblem }>;
}
