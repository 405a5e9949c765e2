import { type Duration, type Instant, lengthOf, MINUTE } from '../time/span';
import { type DayRow, dayRows, type KnownDay } from './dayRows';

/** The rows of a day as a list shows them. */
export interface ShownRows {
  readonly rows: readonly DayRow[];
  /** The current minute if the last row is a gap that grows. When it changes, the list has to be drawn again. */
  readonly growing: number | undefined;
}

/**
 * Rows of the day so far. Gaps shorter than `idle` are left out, because work was not interrupted in them. So are rows
 * of less than a minute, except the running duty, which has to be seen from its first second on.
 */
export function shownRows(
  read: KnownDay & { readonly running: string | undefined },
  now: Instant,
  idle: Duration,
): ShownRows {
  const rows = dayRows(read, now, idle).filter((row) =>
    row.type === 'duty' && row.entry === read.running ? true : lengthOf(row) >= (row.type === 'gap' ? idle : MINUTE),
  );
  return { rows, growing: rows.at(-1)?.type === 'gap' ? Math.floor(now / MINUTE) : undefined };
}
