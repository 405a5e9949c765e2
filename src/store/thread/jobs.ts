import type { DatabaseSync } from 'node:sqlite';
import type { Act } from '../../core/journal/act';
import type { UsedTopic } from '../../core/journal/records';
import type { Erased, ForgottenObservations, Holding, ProjectHolding } from '../../core/store/eraser';
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

/** What is at the path of a file, compared with the copy of everything that was stored in the file that was there. */
export type Judgement =
  /** The copy is damaged or not complete, because what it was made from is, and so is what is at the path, if anything is. */
  | 'lost'
  /** The same, and a sound file is at the path. */
  | 'lost-to-other'
  | 'nothing'
  /** The open file, which was not overwritten but written from its log. */
  | 'own'
  /** A sound file that holds all that the copy holds. */
  | 'same'
  /** A sound file that does not, but one that was set aside does. */
  | 'kept'
  /** A sound file, and no file holds all that the copy holds. */
  | 'other'
  /** Something that is no sound file of this extension. */
  | 'unsound';

/** The newest act, and the start of the newest measured activity; 0 if there is none. */
export interface Newest {
  readonly act: string | undefined;
  readonly measured: Instant;
}

export interface JudgeRequest {
  readonly copy: string;
  /** What the copy must have. A file that was overwritten may be sound, and older. */
  readonly newest: Newest | undefined;
  /** Which file is open, if that itself was overwritten; see `FileIdentity`. */
  readonly overwritten: string | undefined;
  /** Whether the log beside the path belongs to the file that was there. SQLite would read it as a part of the new one. */
  readonly otherLog: boolean;
}

export interface Judged {
  readonly judgement: Judgement;
  /** Whether the open file was at the path and was overwritten. A copy of it is there now, unless it is the `own` one. */
  readonly isOverwritten: boolean;
  /** What `stampOf` the path was; the judgement holds as long as it is the same. */
  readonly stamp: string;
}

export interface RestoreRequest {
  /** The copy to restore. */
  readonly from: string;
  /** The name under which the present file is kept. */
  readonly aside: string;
}

/** What takes the place of a damaged file. */
export interface Replacement {
  readonly isDamaged: boolean;
  /** When the newest good backup was made, which is prepared; undefined if there is none. */
  readonly backup?: Instant | undefined;
}

export interface MergeRequest {
  readonly topics: readonly string[];
  readonly into: string;
  /** The time of the act. */
  readonly now: Instant;
}

/** An act on its way from a thread; see `packAct`. */
export interface PackedAct extends Omit<Act, 'changes'> {
  readonly parts: readonly Uint8Array[];
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
  /** Deletes observations. The result is true when nothing is left to do. */
  readonly forgetObservations: { readonly request: ForgottenObservations; readonly result: boolean };
  /** How much activity of the project is stored. */
  readonly holdsProject: { readonly request: string; readonly result: ProjectHolding };
  readonly usedTopics: { readonly request: undefined; readonly result: UsedTopic[] };
  readonly mergeTopics: { readonly request: MergeRequest; readonly result: PackedAct | undefined };
  /** Undoes the newest act, at the instant. */
  readonly undo: { readonly request: Instant; readonly result: PackedAct | undefined };
  readonly redo: { readonly request: Instant; readonly result: PackedAct | undefined };
  /** What is at the path, compared with a copy of what was stored there. The path is claimed afterwards. */
  readonly judge: { readonly request: JudgeRequest; readonly result: Judged };
  /** Puts a copy in the place of the database. The result is false when nothing was there. */
  readonly restore: { readonly request: RestoreRequest; readonly result: boolean };
  /** Looks whether the file is damaged, and prepares what takes its place. */
  readonly prepareReplacement: { readonly request: undefined; readonly result: Replacement };
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

/** How jobs are done on an open database. */
export type DatabaseJobs<Names extends keyof Jobs> = {
  readonly [Name in Names]: (
    db: DatabaseSync,
    path: string,
    request: Jobs[Name]['request'],
    report: Report,
  ) => Jobs[Name]['result'];
};
