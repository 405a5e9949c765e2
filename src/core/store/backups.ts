/** A copy of the whole file, made by the extension. */
export interface Backup {
  readonly path: string;
  /** The day it was made, in UTC: `2026-11-24`. */
  readonly day: string;
  /** Bytes. */
  readonly size: number;
}

/** Copies of what is stored. */
export interface Backups {
  /** Newest first. */
  list(): Backup[];
  /** Makes today's copy unless there is one, and lets go of those that need not be kept. */
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
