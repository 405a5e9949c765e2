import { SHORTEST_ABSENCE } from '../prompts/awayGap';
import { LONGEST_ABSENCE } from '../records/runningDuty';
import type { Suggestion } from '../suggest/suggestion';
import { type Together, together } from '../suggest/together';
import type { DutyRef } from '../taxonomy/dutyRef';
import { byStart, clip, type Duration, HOUR, lengthOf, MINUTE, type Span, totalLength } from '../time/span';
import type { DayRow } from '../timeline/dayRows';

/** What one answer in a review decides: a stretch without a tag, or several near each other that seem to be one thing. */
export interface ReviewRow extends Span {
  /** `editor`: the editor was used. `away`: there was no activity in it. */
  readonly kind: 'editor' | 'away';
  /** What is open of it, sorted; the time between the parts is something else. */
  readonly parts: readonly Span[];
  /** The time of the parts together. */
  readonly length: Duration;
  /** The project with the most time. */
  readonly project?: string;
  /** What the rules propose. An answer decides all of its suggestions. */
  readonly proposed?: Together;
  /** What the rules propose and nobody sees, because it is a blind check. */
  readonly blind?: Suggestion;
  /** What it most likely is, as long as no rule says more: a long absence around noon is a break. */
  readonly usual?: DutyRef;
}

/** See docs/rules.md, "Review". */
const NEAR: Duration = 6 * MINUTE;
const SHORTEST: Duration = 2 * MINUTE;
const SHORTEST_PROPOSED: Duration = 4 * MINUTE;
const SHORTEST_ASKED: Duration = 12 * MINUTE;
const SHORTEST_AWAY: Duration = 30 * MINUTE;
const LONGEST_BREAK: Duration = 2 * HOUR;
const LONGEST_DAY: Duration = 12 * HOUR;

/** A part of a row with what is known of it alone. */
interface Part extends Span {
  readonly kind: 'editor' | 'away';
  readonly project?: string;
  readonly suggestion?: Suggestion;
  readonly blind?: Suggestion;
}

/** The rows of a day: those that are worth a line of their own, and the others. */
interface ReviewRows {
  /** Proposals first, then what nothing is proposed for; the longest first. */
  readonly asked: readonly ReviewRow[];
  /** Too short for a line of their own. In the same order. */
  readonly small: readonly ReviewRow[];
}

/** What is open in the lines of a day, joined. Absences count where they lie in `working` hours. */
export function reviewRows(rows: readonly DayRow[], working: readonly Span[]): ReviewRows {
  const all = [...joined(rows.flatMap(openPart)), ...rows.flatMap((row) => absence(row, working))].toSorted(
    (a, b) => rankOf(b) - rankOf(a) || b.length - a.length || a.start - b.start,
  );
  return { asked: all.filter(isAsked), small: all.filter((row) => !isAsked(row) && row.length >= SHORTEST) };
}

/** Proposals first, and a blind check before the rest, so that it finds a row. */
function rankOf(row: ReviewRow): number {
  return isProposed(row) ? 2 : row.blind ? 1 : 0;
}

function isProposed({ proposed }: ReviewRow): boolean {
  return proposed !== undefined;
}

function isAsked(row: ReviewRow): boolean {
  if (isProposed(row) || row.blind) return row.length >= SHORTEST_PROPOSED;
  return row.length >= (row.kind === 'away' ? SHORTEST_AWAY : SHORTEST_ASKED);
}

function openPart(row: DayRow): Part[] {
  const { start, end } = row;
  if (row.type === 'gap' && row.blind) return [{ kind: 'away', start, end, blind: row.blind }];
  if (row.type !== 'suggestion' && (row.type !== 'segment' || row.state === 'own')) return [];
  const project = row.project === undefined ? {} : { project: row.project };
  const blind = row.type === 'segment' && row.blind ? { blind: row.blind } : {};
  if (row.type === 'segment') return [{ kind: 'editor', start, end, ...project, ...blind }];
  const kind = row.state === undefined ? 'away' : 'editor';
  return [{ kind, start, end, ...project, suggestion: row.suggestion }];
}

/**
 * Neighbours that are proposed as one category are one row, and so are those for which nothing is proposed. A blind check
 * has a row of its own.
 */
function joined(parts: readonly Part[]): ReviewRow[] {
  const rows: [Part, ...Part[]][] = [];
  for (const part of parts.toSorted(byStart)) {
    const row = rows.findLast(
      ([first]) => !first.blind && !part.blind && first.suggestion?.category === part.suggestion?.category,
    );
    const last = row?.at(-1);
    if (row && last && part.start - last.end < NEAR) row.push(part);
    else rows.push([part]);
  }
  return rows.map(rowOf);
}

function rowOf(parts: readonly [Part, ...Part[]]): ReviewRow {
  const [{ start, kind, blind }] = parts;
  const [first, ...others] = new Set(parts.flatMap(({ suggestion }) => suggestion ?? []));
  const project = mostOf(parts, ({ project: name }) => name);
  return {
    ...{ kind, start, end: parts.at(-1)?.end ?? start },
    parts: parts.map((part) => ({ start: part.start, end: part.end })),
    length: totalLength(parts),
    ...(project !== undefined && { project }),
    ...(first && { proposed: together([first, ...others]) }),
    ...(blind && { blind }),
  };
}

function mostOf(parts: readonly Part[], of: (part: Part) => string | undefined): string | undefined {
  const lengths = new Map<string, Duration>();
  for (const part of parts) {
    const value = of(part);
    if (value !== undefined) lengths.set(value, (lengths.get(value) ?? 0) + lengthOf(part));
  }
  return [...lengths].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

/** The part of an absence that lies in working hours. A long one around noon is taken for a break. */
function absence(row: DayRow, working: readonly Span[]): ReviewRow[] {
  const length = lengthOf(row);
  if (row.type !== 'gap' || row.blind || length < SHORTEST_ABSENCE || length > LONGEST_ABSENCE) return [];
  const hours = working.find((one) => clip(row, one));
  const part = hours && clip({ start: row.start, end: row.end }, hours);
  if (!part) return [];
  const isBreak = lengthOf(part) >= SHORTEST_AWAY && lengthOf(part) <= LONGEST_BREAK && isAroundNoon(part, hours);
  const usual = { category: 'excluded', duty: 'excluded.break' };
  return [{ ...part, kind: 'away', parts: [part], length: lengthOf(part), ...(isBreak && { usual }) }];
}

/** In the middle of the working day. Longer hours, such as those of every hour, do not say when that is. */
function isAroundNoon({ start, end }: Span, hours: Span): boolean {
  if (lengthOf(hours) > LONGEST_DAY) return false;
  const part = ((start + end) / 2 - hours.start) / lengthOf(hours);
  return part > 0.25 && part < 0.62;
}
