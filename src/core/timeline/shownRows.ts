import { type Duration, type Instant, lengthOf, MINUTE } from '../time/span';
import type { DayRead } from './dayRead';
import { type DayRow, dayRows } from './dayRows';

/** The rows of a day as a list shows them. */
export interface ShownRows {
  readonly rows: readonly DayRow[];
  /** The current minute if the last row is a gap that grows. When it changes, the list has to be drawn again. */
  readonly growing: number | undefined;
}

/** Rows of the day so far. Gaps shorter than `idle` are left out, because work was not interrupted in them. */
export function shownRows(
  read: Pick<DayRead, 'segments' | 'unrecorded' | 'day'>,
  now: Instant,
  idle: Duration,
): ShownRows {
  const rows = dayRows(read.segments, read.unrecorded, read.day.span, now, idle).filter(
    (row) => row.type !== 'gap' || lengthOf(row) >= idle,
  );
  return { rows, growing: rows.at(-1)?.type === 'gap' ? Math.floor(now / MINUTE) : undefined };
}
