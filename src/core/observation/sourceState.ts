import type { Instant } from '../time/span';

/** What one reading of a source brought. */
export interface Reading {
  readonly at: Instant;
  /** How many observations are kept from it. Absent when it could not be read. */
  readonly kept?: number;
  /** How many of those say that the developer was taken up, and not free, absent or declined. */
  readonly busy?: number;
  /** What was left out, counted by reason. */
  readonly skipped?: { readonly allDay: number; readonly cancelled: number };
  /** How many events had a zone that is not known; the zone of the developer was used. */
  readonly guessedZones?: number;
  /** How many records of other machines were left out. */
  readonly ofOthers?: number;
  /** What went wrong, worst first; the page says each in one sentence. */
  readonly problems: readonly SourceProblem[];
}

/** Why a source, or a part of it, could not be read. */
export const sourceProblems = [
  'missing',
  'unreadable',
  'too-large',
  'too-slow',
  'unreachable',
  'not-found',
  'needs-login',
  'refused',
  'insecure-redirect',
  'web-page',
  'not-a-calendar',
  'broken-events',
  'too-many-repetitions',
  'no-git',
  'too-many-commits',
  'clock-ahead',
  'not-running',
  'needs-key',
  'not-activitywatch',
  'not-an-export',
  'no-watchers',
] as const;

export type SourceProblem = (typeof sourceProblems)[number];

/** A source outside the editor that the developer chose. */
export interface ReadSource {
  readonly id: string;
  /** What the page calls it: the name of its file, or the host of its address. */
  readonly name: string;
  /** The path of its file. Absent for an address. */
  readonly file?: string;
  /** Tells the content of the file that was read last from another one. */
  readonly version?: string;
  /** When a window began to read it, so that no other one does at the same time. */
  readonly begunAt?: Instant;
  /** The newest reading; absent until the first one. */
  readonly last?: Reading;
}

/** A calendar. An address of one is only in the editor's store for secrets. */
export interface CalendarSource extends ReadSource {
  /** Whether the titles of its events are kept, and not only their classes. */
  readonly titles: boolean;
}

/** ActivityWatch on this machine, or a file that was exported from it. An API key is only in the store for secrets. */
export interface ActivityWatchSource extends ReadSource {
  /** Its address on this machine. Absent for a file. */
  readonly address?: string;
  /** Whether it needs a key, so that only an editor that has it reads it. */
  readonly hasKey?: boolean;
  /** The machines whose records are read, by their names; empty for the one on which it runs, and for all of a file. */
  readonly hosts: readonly string[];
  /** Until when it was read without a fault. */
  readonly readUntil?: Instant;
}

/** What is heard and read in the editor itself: programs in terminals, commits, whose a file is. */
export const editorSources = ['terminal', 'git', 'ownership'] as const;

export type EditorSourceId = (typeof editorSources)[number];

/** A source in the editor that the developer chose. */
export interface EditorSource {
  readonly id: EditorSourceId;
  /** The newest reading of any window; absent until the first one. */
  readonly last?: Reading;
}

/** Which sources the developer chose, and what they brought. All is off until chosen. */
export interface SourceState {
  readonly calendars: readonly CalendarSource[];
  readonly activityWatch: readonly ActivityWatchSource[];
  /** The developer's own mail addresses, by which the answer to an invitation is found. */
  readonly ownAddresses: readonly string[];
  readonly inEditor: readonly EditorSource[];
}

/** Whether the source with this id is read. */
export function isChosen({ calendars, activityWatch, inEditor }: SourceState, source: string): boolean {
  return [...calendars, ...activityWatch, ...inEditor].some(({ id }) => id === source);
}

/** The sources in the editor that are chosen. */
export function chosenInEditor({ inEditor }: SourceState): ReadonlySet<EditorSourceId> {
  return new Set(inEditor.map(({ id }) => id));
}

/** The state after a reading of a source in the editor; the same state if that is not chosen any more. */
export function withReading(state: SourceState, source: EditorSourceId, last: Reading): SourceState {
  if (!state.inEditor.some(({ id }) => id === source)) return state;
  return { ...state, inEditor: state.inEditor.map((one) => (one.id === source ? { ...one, last } : one)) };
}

export const noSources: SourceState = { calendars: [], activityWatch: [], ownAddresses: [], inEditor: [] };
