import type { Suggestion } from '../suggest/suggestion';
import type { CategoryId, DutyId } from '../taxonomy/taxonomy';
import { byStart, clip, type Duration, lengthOf, MINUTE, overlaps, type Span } from '../time/span';
import type { Segment } from '../timeline/segment';

/** A row of a day's review: what is open, and perhaps what it seems to be. */
export interface ReviewRow extends Span {
  readonly kind: 'editor' | 'away' | 'rest';
  readonly category?: CategoryId;
  readonly duty?: DutyId;
}

/** How many rows a review has at most, the sum of the rest among them. */
const MOST = 12;

/** Proposals of one category with less than this between them are one row. */
const NEAR: Duration = 6 * MINUTE;
const SHORTEST: Duration = 4 * MINUTE;
const SHORTEST_OPEN: Duration = 10 * MINUTE;
const SHORTEST_AWAY: Duration = 20 * MINUTE;

interface Open extends Span {
  readonly kind: 'editor' | 'away';
  readonly category?: CategoryId;
  readonly duty?: DutyId;
  /** How much of it is proposed or open. */
  readonly length: Duration;
}

/** The rows of a day: proposals first, the longest first, then what nothing is proposed for. */
export function reviewRows(
  segments: readonly Segment[],
  elsewhere: readonly Suggestion[],
  working: readonly Span[],
): ReviewRow[] {
  const proposed = joined([
    ...segments.filter(({ state }) => state === 'suggested').map((one) => openOf('editor', one)),
    ...elsewhere.map((one) => openOf('away', one)),
  ]).filter(({ length }) => length >= SHORTEST);
  const open = joined(segments.filter(({ state }) => state === 'untagged').map((one) => openOf('editor', one))).filter(
    ({ length }) => length >= SHORTEST_OPEN,
  );
  const away = absences(segments, elsewhere, working).filter((one) => lengthOf(one) >= SHORTEST_AWAY);
  const first = proposed.toSorted((a, b) => b.length - a.length);
  const later = [...open, ...away].toSorted((a, b) => b.length - a.length);
  const all = [...first, ...later];
  const shown = all.length > MOST ? all.slice(0, MOST - 1) : all;
  const rest = all.slice(shown.length);
  const rows = shown.map(
    ({ start, end, kind, category, duty }): ReviewRow => ({
      start,
      end,
      kind,
      ...(category !== undefined && { category }),
      ...(duty !== undefined && { duty }),
    }),
  );
  const [one] = rest;
  return one ? [...rows, { start: one.start, end: one.end, kind: 'rest' }] : rows;
}

function openOf(
  kind: 'editor' | 'away',
  { start, end, category, duty }: Span & Partial<Pick<Suggestion, 'category' | 'duty'>>,
): Open {
  return {
    start,
    end,
    kind,
    length: end - start,
    ...(category !== undefined && { category }),
    ...(duty !== undefined && { duty }),
  };
}

/** Neighbours of one category are one row. */
function joined(open: readonly Open[]): Open[] {
  const rows: Open[] = [];
  for (const one of open.toSorted(byStart)) {
    const index = rows.findLastIndex(({ category }) => category === one.category);
    const last = rows[index];
    if (last && one.start - last.end <= NEAR) rows[index] = { ...last, end: one.end, length: last.length + one.length };
    else rows.push(one);
  }
  return rows;
}

/** Long absences within working hours. One around noon is taken for a break. */
function absences(segments: readonly Segment[], elsewhere: readonly Suggestion[], working: readonly Span[]): Open[] {
  const known = [...segments, ...elsewhere].toSorted(byStart);
  const gaps: Span[] = [];
  let end = known[0]?.end ?? 0;
  for (const one of known) {
    if (one.start > end) gaps.push({ start: end, end: one.start });
    end = Math.max(end, one.end);
  }
  return gaps
    .filter((gap) => working.some((hours) => overlaps(gap, hours)))
    .flatMap((gap) => {
      const hours = working.find((one) => overlaps(gap, one));
      const part = hours && clip(gap, hours);
      return part
        ? [
            {
              ...openOf('away', part),
              ...(isNoon(part, hours) && { category: 'excluded', duty: 'excluded.break' }),
            },
          ]
        : [];
    });
}

/** In the middle of the working day, and of the length of a lunch. */
function isNoon(gap: Span, hours: Span): boolean {
  const middle = (gap.start + gap.end) / 2;
  const part = (middle - hours.start) / lengthOf(hours);
  return part > 0.25 && part < 0.62;
}
