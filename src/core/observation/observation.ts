import type { FileClass } from '../activity/fileClass';
import type { Span } from '../time/span';
import type { AppClass } from './appClass';
import type { AppTopic } from './appTopic';
import type { CommitTopic } from './commitTopic';
import type { TitleClass } from './titleClass';

/**
 * What another program of the developer's says about a span. It counts for nothing by itself: it becomes time when the
 * developer accepts a proposal that was made from it (docs/design.md, "Evidence from outside the editor").
 */
export type Observation = CalendarEvent | AppUse | Absence | Commit | ProgramRun;

export type ObservationKind = Observation['kind'];

/** The fields of every observation. A point in time is a span of length zero. */
interface Observed extends Span {
  /** Stays the same when the source is read again: what was known under this key is replaced. */
  readonly key: string;
}

/** One occurrence of an event in a calendar. */
export interface CalendarEvent extends Observed {
  readonly kind: 'calendar';
  readonly titleClass: TitleClass;
  /** Kept only where the developer chose to keep titles. */
  readonly title?: string;
  readonly answer: 'accepted' | 'tentative' | 'declined' | 'none';
  readonly busy: boolean;
  /** How many people are invited, the developer included. Absent when the calendar does not say. */
  readonly people?: number;
}

/** A program or site that was in front of the developer. Titles and addresses are not kept. */
export interface AppUse extends Observed {
  readonly kind: 'app';
  readonly app: AppClass;
  /** What its title and address say it is used for. */
  readonly topic?: AppTopic;
  /** What a call is about, where the program shows the title of the meeting. */
  readonly titleClass?: TitleClass;
}

/** Nobody was at the machine. */
export interface Absence extends Observed {
  readonly kind: 'afk';
}

/** A commit. `start` and `end` are the time of the author. Messages and names are not kept. */
export interface Commit extends Observed {
  readonly kind: 'commit';
  readonly project: string;
  readonly branch?: string;
  /** The type of a Conventional Commit, such as `fix`. */
  readonly type?: string;
  /** What its subject says it is for. */
  readonly topic?: CommitTopic;
  readonly classes: readonly FileClass[];
  readonly author: 'me' | 'others' | 'agent';
}

/** A program that ran in a terminal of the editor. Arguments are not kept. */
export interface ProgramRun extends Observed {
  readonly kind: 'program';
  readonly project?: string;
  /** The first word of the command, without its folder. */
  readonly program: string;
  /** Absent while the program runs, and where the shell did not say. */
  readonly exit?: number;
}
