import { SHORTEST_ABSENCE } from '../prompts/awayGap';
import { LONGEST_ABSENCE } from '../records/runningDuty';
import type { Suggestion } from '../suggest/suggestion';
import { type Duration, lengthOf, MINUTE, overlaps, type Span } from '../time/span';
import type { DayRow } from '../timeline/dayRows';

/** A stretch of the day that nobody has said anything about. */
export interface OpenStretch extends Span {
  /** The editor was used, or nobody was there. */
  readonly kind: 'editor' | 'away';
  /** The project that most of it was in. */
  readonly project?: string;
  /** What the rules take it for. */
  readonly suggestion?: Suggestion;
}

/** What is left to say about a day. */
export interface DayReview {
  /** The largest first, so that a minute of review decides most of the day. */
  readonly rows: readonly OpenStretch[];
  /** Those that found no row. */
  readonly rest: readonly OpenStretch[];
  /** Absences that are too short for a row of their own, in order. */
  readonly short: readonly Span[];
}

/** See docs/rules.md, "Review". */
export const MOST_ROWS = 12;
const SHORTEST_STRETCH: Duration = 2 * MINUTE;

/** What a review of the day asks (US-17): absences count within `working` hours, longer ones than four hours never. */
export function dayReview(rows: readonly DayRow[], working: readonly Span[], most = MOST_ROWS): DayReview {
  const absences = rows.filter((row) => row.type === 'gap' && working.some((hours) => overlaps(row, hours)));
  const open = [...rows.flatMap(editorStretch), ...absences.flatMap(absence)].toSorted(
    (a, b) => lengthOf(b) - lengthOf(a) || a.start - b.start,
  );
  return {
    rows: open.slice(0, most),
    rest: open.slice(most),
    short: absences.filter((gap) => lengthOf(gap) < SHORTEST_ABSENCE).map(({ start, end }) => ({ start, end })),
  };
}

function editorStretch(row: DayRow): OpenStretch[] {
  const isOpen = row.type === 'suggestion' || (row.type === 'segment' && row.state !== 'own');
  if (!isOpen || lengthOf(row) < SHORTEST_STRETCH) return [];
  const { start, end, project } = row;
  const more = {
    ...(project !== undefined && { project }),
    ...('suggestion' in row && { suggestion: row.suggestion }),
  };
  return [{ kind: 'editor', start, end, ...more }];
}

function absence(gap: Span): OpenStretch[] {
  const length = lengthOf(gap);
  if (length < SHORTEST_ABSENCE || length > LONGEST_ABSENCE) return [];
  return [{ kind: 'away', start: gap.start, end: gap.end }];
}
