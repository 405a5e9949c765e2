import { type Duration, HOUR, MINUTE } from '../time/span';

/** Stands for every duration above zero and under a quarter of an hour. Printed as "< 0.5 h". */
export const UNDER_QUARTER_HOUR: Duration = MINUTE;

/** Rounds to half hours. A length above zero never becomes zero (docs/report.md, "Rounding"). */
export function toHalfHours(length: Duration): Duration {
  if (length === 0) return 0;
  return length < HOUR / 4 ? UNDER_QUARTER_HOUR : Math.round((2 * length) / HOUR) * (HOUR / 2);
}

/** Rounds to whole percent. A share above zero and under 0.5 % becomes 0.1 %, so that it never becomes zero. */
export function toPercent(share: number): number {
  return share > 0 && share < 0.005 ? 0.001 : Math.round(share * 100) / 100;
}
