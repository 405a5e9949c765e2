import type { Erased, Holding } from '../../core/store/eraser';
import type { LocalDate } from '../../core/time/calendar';
import type { Instant, Span } from '../../core/time/span';

/** A range of time to count or to erase, as instants and as the local days it overlaps. */
export interface ErasedRange {
  readonly span: Span;
  /** The first and the last day, both included. ISO dates compare as text. */
  readonly days: readonly [LocalDate, LocalDate];
}

/** What is to be erased, and when that was asked for. Without a range everything is erased. */
export interface EraseRequest {
  readonly range?: ErasedRange | undefined;
  readonly now: Instant;
}

/** Work on whole files that takes too long for the thread of the editor: what each job is given, and its result. */
export interface Jobs {
  readonly holding: { readonly request: ErasedRange; readonly result: Holding };
  readonly erase: { readonly request: EraseRequest; readonly result: Erased };
  /** Goes on with a deletion that could not be finished. The result is true when nothing is left to do. */
  readonly finish: { readonly request: undefined; readonly result: boolean };
  /** Removes names from excluded time that ended before the instant. The result is true when there may be more. */
  readonly forget: { readonly request: Instant; readonly result: boolean };
  /** Removes a project from the measured activity. The result is true when nothing is left to do. */
  readonly forgetProject: { readonly request: string; readonly result: boolean };
  /** Which of these files are undamaged databases. */
  readonly areSound: { readonly request: readonly string[]; readonly result: readonly boolean[] };
}

/** Called with the part of the work that is done, from 0 to 1. */
export type Report = (done: number) => void;

/** What a job sends to the thread that asked for it. */
export type Message =
  | { readonly done: number }
  | { readonly result: unknown }
  | { readonly error: string; readonly reason?: string; readonly path?: string };
