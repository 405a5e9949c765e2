import { type Duration, MINUTE, type Span } from '../time/span';
import type { DayRow } from '../timeline/dayRows';
import type { DayBlock } from './dayBlocks';

/** The page is drawn anew more often than this, so a running duty has not grown more since. */
const GROWN: Duration = MINUTE;

/**
 * The row that covers exactly the stretch which a page asks about. The end of a running duty may have moved since the
 * page was drawn. Undefined for every other stretch, also for the first part of a row, which must not change the rest.
 */
export function askedRow({ start, end }: Span, blocks: readonly DayBlock[]): DayRow | undefined {
  const covers = ({ row, running }: DayBlock): boolean =>
    row.start === start && (row.end === end || (running && row.end > end && row.end - end <= GROWN));
  return blocks.find(covers)?.row;
}
