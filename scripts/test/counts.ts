import { readFileSync, writeFileSync } from 'node:fs';

/** How many tests of a suite passed, failed or were skipped. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly pending: number;
  /** How long they ran, if that is not the time from the start of their step to its end. */
  readonly seconds?: number;
}

/** The environment variable with the file to which a test process writes its counts. */
export const countsVariable = 'INVISIBLE_LOAD_TEST_COUNTS';

/** The environment variable with the text that the title of a test must contain; other tests are not run. */
export const patternVariable = 'INVISIBLE_LOAD_TEST_PATTERN';

export const nothing: Counts = { passed: 0, failed: 0, pending: 0 };

/** Why a run had no test, for the person who started it. `pattern` is the text that titles had to contain. */
export function noTestText(pattern: string | undefined): string {
  return pattern ? `No test has “${pattern}” in its title; --grep takes a part of a title.` : 'No test ran.';
}

export function addCounts(one: Counts, other: Counts): Counts {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    pending: one.pending + other.pending,
  };
}

export function writeCounts(file: string, counts: Counts): void {
  writeFileSync(file, JSON.stringify(counts));
}

/** The counts that a test process wrote, or undefined when it ended before that. */
export function readCounts(file: string): Counts | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Counts;
  } catch {
    return undefined;
  }
}
