import { SHORTEST_ABSENCE } from '../prompts/awayGap';
import { LONGEST_ABSENCE } from '../records/runningDuty';
import type { Suggestion } from '../suggest/suggestion';
import { type Duration, lengthOf, MINUTE, overlaps, type Span } from '../time/span';
import type { DayRow } from '../timeline/dayRows';

/** A stretch of the day without a tag. */
export interface OpenStretch extends Span {
  /** `editor`: the editor was used. `away`: there was no activity in it. */
  readonly kind: 'editor' | 'away';
  /** The project with the most time. */
  readonly project?: string;
  /** What the rules propose for it. */
  readonly suggestion?: Suggestion;
}

/** What is still open on a day. */
export interface DayReview {
  /** The longest first, so that a short review covers as much of the day as possible. */
  readonly rows: readonly OpenStretch[];
  /** The stretches beyond the limit of `rows`. */
  readonly rest: readonly OpenStretch[];
  /** Absences that are too short for a row, sorted by start. */
  readonly short: readonly Span[];
}

/** See docs/rules.md, "Review". */
const MOST_ROWS = 12;
const SHORTEST_STRETCH: Duration = 2 * MINUTE;

/** What the review of a day asks about (US-17), without absences outside `working` hours or over four hours. */
export function dayReview(rows: readonly DayRow[], working: readonly Span[], most = MOST_ROWS): DayReview {
  const absences = rows.filter((row) => row.type === 'gap' && working.some((hours) => overlaps(row, hours)));
  const open = [...rows.flatMap(openStretch), ...absences.flatMap(absence)].toSorted(
    (a, b) => lengthOf(b) - lengthOf(a) || a.start - b.start,
  );
  return {
    rows: open.slice(0, most),
    rest: open.slice(most),
    short: absences.filter((gap) => lengthOf(gap) < SHORTEST_ABSENCE).map(({ start, end }) => ({ start, end })),
  };
}

function openStretch(row: DayRow): OpenStretch[] {
  const isOpen = row.type === 'suggestion' || (row.type === 'segment' && row.state !== 'own');
  if (!isOpen || lengthOf(row) < SHORTEST_STRETCH) return [];
  const { start, end, project } = row;
  const kind = row.type === 'suggestion' && row.state === undefined ? 'away' : 'editor';
  const more = {
    ...(project !== undefined && { project }),
    ...('suggestion' in row && { suggestion: row.suggestion }),
  };
  return [{ kind, start, end, ...more }];
}

function absence(gap: Span): OpenStretch[] {
  const length = lengthOf(gap);
  if (length < SHORTEST_ABSENCE || length > LONGEST_ABSENCE) return [];
  return [{ kind: 'away', start: gap.start, end: gap.end }];
}
