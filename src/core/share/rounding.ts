import { type Duration, HOUR, MINUTE } from '../time/span';

/** What is left of a duration under a quarter of an hour: that there was some. Printed as "< 0.5 h". */
export const TRACE: Duration = MINUTE;

/** To half hours; what is not nothing does not become nothing (docs/report.md, "Rounding"). */
export function toHalfHours(length: Duration): Duration {
  if (length === 0) return 0;
  return length < HOUR / 4 ? TRACE : Math.round((2 * length) / HOUR) * (HOUR / 2);
}

/** To whole percent; a trace stays one. */
export function toPercent(share: number): number {
  return share > 0 && share < 0.005 ? 0.001 : Math.round(share * 100) / 100;
}
