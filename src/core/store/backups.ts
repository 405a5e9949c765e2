import type { Instant } from '../time/span';

/** A copy of the whole store file that the extension made. */
export interface Backup {
  readonly path: string;
  /** The UTC day on which it was made, `2026-11-24`. */
  readonly day: string;
  /** When it was made, if the file system tells. */
  readonly madeAt?: Instant;
  /** Bytes. */
  readonly size: number;
}

/** Makes and lists copies of the store file. */
export interface Backups {
  /** Newest first. */
  list(): Backup[];
  /**
   * Makes the copy of today unless there is one that is younger than half an hour or has all that is stored, and deletes
   * copies that need not be kept. A former one of the same day is there until the new one was checked.
   */
  makeToday(): Promise<void>;
}

const DAILY = 7;
const MONTHLY = 12;

/** The days whose copies are kept: the last seven, and the newest of each of the last twelve months. */
export function daysToKeep(days: readonly string[]): string[] {
  const newest = days.toSorted().toReversed();
  const months = new Map<string, string>();
  for (const day of newest) if (!months.has(day.slice(0, 7))) months.set(day.slice(0, 7), day);
  return [...new Set([...newest.slice(0, DAILY), ...[...months.values()].slice(0, MONTHLY)])];
}
