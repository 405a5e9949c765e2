import { type DutyEntry, isRunning } from '../records/dutyEntry';
import { byStart, clip, type Duration, type Instant, lengthOf, type Span, subtract } from '../time/span';
import type { DayRow } from '../timeline/dayRows';

/** A row of the day as its picture shows it. */
export interface DayBlock {
  readonly row: DayRow;
  /** True for a duty that runs now. */
  readonly running: boolean;
  /** Whether the block begins where its entry begins, so that its start can be moved. */
  readonly ownStart: boolean;
  /** The same for the end. The end of a running duty is now. */
  readonly ownEnd: boolean;
}

/**
 * The blocks of a picture: the rows of the day, and a block for every other stretch of the axis up to now, so that
 * each can be tagged. Stretches shorter than `idle` get none, because work was not interrupted in them.
 */
export function dayBlocks(
  rows: readonly DayRow[],
  entries: readonly DutyEntry[],
  axis: Span,
  now: Instant,
  idle: Duration,
): DayBlock[] {
  const known = rows.filter(({ type }) => type !== 'gap').flatMap((row) => clip(row, axis) ?? []);
  const soFar = { start: axis.start, end: Math.min(axis.end, now) };
  const gaps = soFar.start < soFar.end ? subtract(soFar, known).filter((gap) => lengthOf(gap) >= idle) : [];
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return [...known, ...gaps.map((gap): DayRow => ({ type: 'gap', ...gap }))].toSorted(byStart).map((row): DayBlock => {
    const entry = row.type === 'duty' ? byId.get(row.entry) : undefined;
    if (!entry) return { row, running: false, ownStart: false, ownEnd: false };
    const running = isRunning(entry) && row.end >= Math.min(now, axis.end);
    return { row, running, ownStart: row.start === entry.start, ownEnd: row.end === entry.end };
  });
}
