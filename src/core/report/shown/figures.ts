import { largestRemainder } from '../../rounding/largestRemainder';
import { nearestPart } from '../../rounding/nearestPart';
import type { Duration } from '../../time/span';

/** A length that is more than nothing and gets no unit. It is shown as less than one unit, and adds nothing to a sum. */
export const SOME_TIME: Duration = 1;

/** The same for a share. */
export const SOME_SHARE = 1e-6;

/** The shown length of `exact` when it gets `units` units. What is more than nothing never becomes nothing. */
export function shownLength(units: number, exact: Duration, unit: Duration): Duration {
  return units > 0 ? units * unit : exact > 0 ? SOME_TIME : 0;
}

/** The length in the nearest unit. */
export function nearestLength(exact: Duration, unit: Duration): Duration {
  return shownLength(Math.round(exact / unit), exact, unit);
}

/** The parts of a whole as they are shown. They add up to `total`, which is the whole as it is shown. */
export function shownParts(parts: readonly Duration[], total: Duration, unit: Duration): Duration[] {
  const units = largestRemainder(parts, unit, Math.round(total / unit));
  return parts.map((part, index) => shownLength(units[index] ?? 0, part, unit));
}

/** The share in the nearest of `scale` parts of a whole: 100 for percent. Undefined: the share as it is. */
export function nearestShare(exact: number, scale: number | undefined): number {
  return scale === undefined ? exact : shownShare(nearestPart(exact, scale), exact, scale);
}

/**
 * The parts of `whole` as shares of it. They add up to `total`, which is the share of all parts as it is shown. The
 * parts and `whole` are whole numbers.
 */
export function shownShares(
  parts: readonly number[],
  whole: number,
  total: number,
  scale: number | undefined,
): number[] {
  if (scale === undefined) return parts.map((part) => part / whole);
  const scaled = parts.map((part) => part * scale);
  const units = largestRemainder(scaled, whole, Math.round(total * scale));
  return parts.map((part, index) => shownShare(units[index] ?? 0, part, scale));
}

/** The shares of parts that lie one after the other. Each is the difference between two bounds in the nearest part. */
export function sharesBetween(parts: readonly number[], whole: number, scale: number | undefined): number[] {
  let [from, to] = [0, 0];
  return parts.map((part) => {
    from = to;
    to += part;
    if (scale === undefined) return part / whole;
    return shownShare(nearestPart(to / whole, scale) - nearestPart(from / whole, scale), part, scale);
  });
}

function shownShare(units: number, exact: number, scale: number): number {
  return units > 0 ? units / scale : exact > 0 ? SOME_SHARE : 0;
}
