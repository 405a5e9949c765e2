import { type Duration, HOUR } from '../time/span';

/** The longest length of one entry. A file of its own, because activation needs it and nothing else about typed input. */
export const LONGEST_ENTRY: Duration = 24 * HOUR;
