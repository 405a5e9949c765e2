import { type Duration, HOUR, MINUTE } from '../../time/span';

/** What is said in minutes because minutes matter is said in hours from this length on. */
export const LONG: Duration = 2 * HOUR;

/** How exactly figures are shown. */
export interface Grain {
  /** Lengths are shown in this unit. */
  readonly hours: Duration;
  /** The longest block of coding is shown in this unit. */
  readonly block: Duration;
  /** Shares are shown as so many parts of a whole: 100 for percent. Undefined: shares are shown as they are. */
  readonly shares: number | undefined;
}

/** For the developer's own page and texts: hours with one decimal, whole percent. */
export const tenths: Grain = { hours: HOUR / 10, block: MINUTE, shares: 100 };

/** For others: half hours, whole percent. */
export const halfHours: Grain = { hours: HOUR / 2, block: HOUR / 2, shares: 100 };

/** For a spreadsheet of the developer. */
export const thousandths: Grain = { hours: HOUR / 1000, block: HOUR / 1000, shares: 10_000 };

/** For programs of the developer. */
export const tenThousandths: Grain = { hours: HOUR / 10_000, block: HOUR / 10_000, shares: undefined };
