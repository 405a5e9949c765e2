import { SHORTEST_ABSENCE } from '../prompts/awayGap';
import { lengthOf, overlaps, type Span } from '../time/span';
import type { DayRow } from '../timeline/dayRows';
import { type ReviewRow, reviewRows } from './reviewRows';

/** What is still open on a day. */
export interface DayReview {
  /** What the rules propose first, and the longest first, so that a short review covers as much of the day as possible. */
  readonly rows: readonly ReviewRow[];
  /** What finds no line among `rows`: it is beyond their limit, or too short. */
  readonly rest: readonly ReviewRow[];
  /** Absences that are too short for a row, sorted by start. */
  readonly short: readonly Span[];
}

/** How many lines a review has at most, the one that sums up what finds none among them. See docs/rules.md, "Review". */
const MOST_LINES = 12;

/**
 * What the review of a day asks about (US-17), without absences outside `working` hours or over four hours. With
 * `isWhole`, also what is short or beyond the limit has a row.
 */
export function dayReview(rows: readonly DayRow[], working: readonly Span[], isWhole = false): DayReview {
  const { asked, small } = reviewRows(rows, working);
  const short = rows.filter(
    (row) =>
      row.type === 'gap' &&
      !row.blind &&
      lengthOf(row) < SHORTEST_ABSENCE &&
      working.some((hours) => overlaps(row, hours)),
  );
  const fits = asked.length + (small.length + short.length > 0 ? 1 : 0) <= MOST_LINES;
  const shown = isWhole ? [...asked, ...small] : fits ? asked : asked.slice(0, MOST_LINES - 1);
  return {
    rows: shown,
    rest: isWhole ? [] : [...asked.slice(shown.length), ...small],
    short: short.map(({ start, end }) => ({ start, end })),
  };
}

/** The line below the rows that sums up what has none. */
interface SumLine {
  /** `rest`: smaller stretches, short absences among them. `short-absences`: there is nothing but those. */
  readonly kind: 'rest' | 'short-absences';
  readonly spans: readonly Span[];
}

/** Undefined when everything has a row. */
export function sumOf({ rest, short }: Pick<DayReview, 'rest' | 'short'>): SumLine | undefined {
  if (rest.length > 0) return { kind: 'rest', spans: [...rest, ...short] };
  return short.length > 0 ? { kind: 'short-absences', spans: short } : undefined;
}
