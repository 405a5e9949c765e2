import { type DutyEntry, isRunning } from '../records/dutyEntry';
import { byStart, clip, type Duration, type Instant, lengthOf, type Span, subtract } from '../time/span';
import type { DayRow } from '../timeline/dayRows';

/** A row of the day as its picture shows it. */
export interface DayBlock {
  readonly row: DayRow;
  /** How long it is shown to be: as in a list of the same rows, so that their whole minutes add up to the totals. */
  readonly length: Duration;
  /** True for a duty that runs now. */
  readonly running: boolean;
  /** Whether the block begins where its entry begins, so that its start can be moved. */
  readonly ownStart: boolean;
  /** The same for the end. The end of a running duty is now. */
  readonly ownEnd: boolean;
}

/**
 * The blocks of a picture: the rows of the day, and a block for every other stretch of the axis up to now, so that
 * each can be tagged. Stretches shorter than `idle` get none, because work was not interrupted in them. `rows` has the
 * length that is shown for each row.
 */
export function dayBlocks(
  rows: ReadonlyMap<DayRow, Duration>,
  entries: readonly DutyEntry[],
  axis: Span,
  now: Instant,
  idle: Duration,
): DayBlock[] {
  const known = [...rows].flatMap(([row, length]) => {
    const part = row.type === 'gap' ? undefined : clip(row, axis);
    return part ? { row: part, length: part === row ? length : lengthOf(part) } : [];
  });
  const soFar = { start: axis.start, end: Math.min(axis.end, now) };
  const drawn = known.map(({ row }) => row);
  const gaps = soFar.start < soFar.end ? subtract(soFar, drawn).filter((gap) => lengthOf(gap) >= idle) : [];
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const others = gaps.map((gap) => ({ row: { type: 'gap', ...gap } as const, length: lengthOf(gap) }));
  return [...known, ...others]
    .toSorted((a, b) => byStart(a.row, b.row))
    .map(({ row, length }): DayBlock => {
      const entry = row.type === 'duty' ? byId.get(row.entry) : undefined;
      if (!entry) return { row, length, running: false, ownStart: false, ownEnd: false };
      const running = isRunning(entry) && row.end >= Math.min(now, axis.end);
      return { row, length, running, ownStart: row.start === entry.start, ownEnd: row.end === entry.end };
    });
}
