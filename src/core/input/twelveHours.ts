import { type Instant, lengthOf, type Span } from '../time/span';
import { LONGEST_NIGHT, parseClock } from './wallClock';

/** The hours in which a time of another day is taken to be, if nothing is typed that says which half is meant. */
const USUAL = { from: 7 * 60, to: 19 * 60 };

/** A typed time as the two halves of the day have it; alone, if it says which, or has more than twelve hours. */
export function inHalves(time: string): string[] {
  const both = ['am', 'pm'].map((half) => `${time.trim()}${half}`).filter((one) => parseClock(one) !== undefined);
  return both.length > 0 ? both : [time.trim()];
}

/** What two typed times can mean on a 12-hour clock: `2-2:30` is in the night or in the afternoon. */
export function spansInHalves(from: string, to: string): string[] {
  const ends = to === '' || to === 'now' ? [to] : inHalves(to);
  return inHalves(from).flatMap((start) => ends.map((end) => `${start}-${end}`));
}

/** Whether the first typed time lies in the usual hours of a day. */
export function isUsual(times: string): boolean {
  const minute = parseClock(times.split('-')[0] ?? '') ?? 0;
  return minute >= USUAL.from && minute < USUAL.to;
}

/** The span that is nearest to the corrected one or else, because people log what just was, the latest. */
export function likeliest(
  spans: readonly Span[],
  near: { readonly start: Instant; readonly end?: Instant } | undefined,
) {
  const distance = ({ start, end }: Span): number =>
    near ? Math.abs(start - near.start) + Math.abs(end - (near.end ?? end)) : -end;
  return spans
    .filter((span) => lengthOf(span) <= LONGEST_NIGHT)
    .toSorted((a, b) => distance(a) - distance(b) || lengthOf(a) - lengthOf(b))[0];
}
