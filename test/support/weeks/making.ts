import { between, type Random } from '../../../src/core/sample/random';
import { type Instant, MINUTE, SECOND, type Span } from '../../../src/core/time/span';

/** What a stretch of a week truly was. */
export interface TrueStretch extends Span {
  readonly kind: 'load' | 'own' | 'none';
  readonly where: 'editor' | 'elsewhere';
  /** The category of load. */
  readonly category?: string;
  /** A second answer that is as right. */
  readonly also?: string;
}

/** Whose week it is, with the names of the place. */
export interface Person {
  readonly project: string;
  /** The project of another team. */
  readonly others: string;
  /** The key of the tickets of one's own team, and of the team that uses the API. */
  readonly ticket: string;
  readonly consumers: string;
  readonly company: string;
  /** Channels for questions, incidents, access and leisure. */
  readonly channels: Readonly<Record<'questions' | 'incidents' | 'access' | 'leisure', string>>;
  /** Names of files without their ending. */
  readonly files: readonly string[];
  readonly ending: string;
}

/** A week while it is made: its lines so far and what they truly were. */
export interface Making {
  readonly person: Person;
  readonly random: Random;
  readonly lines: { readonly t: Instant; readonly line: object }[];
  readonly truth: TrueStretch[];
  /** The window of the day. */
  window: string;
  /** Now, in the story. */
  at: Instant;
  /** The branch of one's own ticket. */
  branch: string;
}

type Is = Omit<TrueStretch, 'start' | 'end' | 'where'>;

/** Own work, private time, and load of a category. */
export const own: Is = { kind: 'own' };
export const none: Is = { kind: 'none' };
export const load = (category: string, also?: string): Is => ({
  kind: 'load',
  category,
  ...(also !== undefined && { also }),
});

/** A line of the trace. */
export function tell(making: Making, t: Instant, line: object): void {
  making.lines.push({ t, line: { t: new Date(t).toISOString(), ...line } });
}

/** A file in front, and what is done in it. */
export interface Visit {
  readonly doc: string;
  readonly project?: string;
  readonly branch?: string;
  readonly owner?: 'me' | 'others';
  readonly typed?: boolean;
  readonly debugged?: boolean;
  readonly review?: boolean;
  readonly minutes: number;
  /** Programs that are started in the terminal meanwhile. */
  readonly runs?: readonly string[];
}

const spanFrom = (making: Making, minutes: number): Span => {
  const start = making.at;
  making.at += Math.round(minutes * MINUTE);
  return { start, end: making.at };
};

/** Time in the editor, from focus to blur. */
export function inEditor(making: Making, is: Is, visits: readonly Visit[]): void {
  const w = making.window;
  tell(making, making.at, { w, k: 'focus' });
  for (const visit of visits) {
    const { doc, project = making.person.project, branch = making.branch, owner = 'me', review } = visit;
    const span = spanFrom(making, visit.minutes);
    const uri = `file:///home/dev/${project}/${doc}`;
    tell(making, span.start, { w, k: 'open', doc: uri, project, branch, owner, ...(review && { review }) });
    if (visit.debugged) tell(making, span.start + SECOND, { w, k: 'debug-start' });
    for (let t = span.start + 5 * SECOND; t < span.end; t += between(making.random, 30, 80) * SECOND)
      tell(making, t, { w, k: visit.typed ? 'edit' : 'scroll', doc: uri });
    for (const [index, program] of (visit.runs ?? []).entries()) {
      const t = span.start + ((index + 1) * (span.end - span.start)) / ((visit.runs?.length ?? 0) + 1);
      tell(making, Math.round(t), { w, k: 'shell-start', program });
      tell(making, Math.round(t) + 2 * SECOND, { w, k: 'shell-stop', program, exit: 0 });
    }
    if (visit.debugged) tell(making, span.end - SECOND, { w, k: 'debug-stop' });
    making.truth.push({ ...is, ...span, where: 'editor' });
  }
  tell(making, making.at, { w, k: 'blur' });
}

/** A program or site in front. */
export function inFront(making: Making, is: Is, minutes: number, app: string, title: string, url?: string): void {
  const { start, end } = spanFrom(making, minutes);
  const [from, to] = [start, end].map((t) => new Date(t).toISOString());
  tell(making, end, { k: 'app', from, to, app, title, ...(url !== undefined && { url }) });
  making.truth.push({ ...is, start, end, where: 'elsewhere' });
}

/** Nobody at the machine, which may leave no trace of what was done. */
export function away(making: Making, is: Is, minutes: number, isObserved = true): void {
  const { start, end } = spanFrom(making, minutes);
  if (isObserved) {
    const [from, to] = [start, end].map((t) => new Date(t).toISOString());
    tell(making, end, { k: 'afk', from, to });
  }
  making.truth.push({ ...is, start, end, where: 'elsewhere' });
}

/** A program stays in front while nobody is there. */
export function leftInFront(making: Making, minutes: number, app: string, title: string): void {
  const { start, end } = spanFrom(making, minutes);
  const [from, left, to] = [start, start + MINUTE, end].map((t) => new Date(t).toISOString());
  tell(making, end, { k: 'app', from, to, app, title });
  tell(making, end, { k: 'afk', from: left, to });
  making.truth.push({ ...none, start, end, where: 'elsewhere' });
}

/** An event of the calendar from now on, known since the morning. */
export function event(making: Making, title: string, minutes: number, more: object = {}): void {
  const [from, to] = [making.at, making.at + minutes * MINUTE].map((t) => new Date(t).toISOString());
  const known = making.at - 8 * 60 * MINUTE;
  tell(making, known, {
    k: 'calendar',
    id: `${title} ${from}`,
    from,
    to,
    title,
    answer: 'accepted',
    people: 5,
    ...more,
  });
}

/** A commit on the branch of one's own ticket, or on another. */
export function commit(making: Making, subject: string, branch = making.branch): void {
  const { project } = making.person;
  tell(making, making.at, { k: 'commit', project, branch, subject, files: ['src/a.ts'], author: 'me' });
}
