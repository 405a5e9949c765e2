import type { Failed } from '../../core/observation/sourceReader';
import type { SourceProblem } from '../../core/observation/sourceState';
import { type Duration, SECOND } from '../../core/time/span';

/** Why a source could not be read. */
export class Unreadable extends Error {
  constructor(readonly problem: SourceProblem) {
    super(problem);
  }
}

/** How much of an answer is waited for. */
export interface Limits {
  /** Bytes. */
  readonly size: number;
  readonly time: Duration;
}

export const limits: Limits = { size: 20 * 1024 * 1024, time: 30 * SECOND };

/** Passes on an error of a file system as what it means for a source. */
export function fileProblem(error: unknown): Error {
  if (error instanceof Unreadable) return error;
  return new Unreadable((error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'unreadable');
}

/** What `read` brings, or why it threw `Unreadable`. */
export async function orFailed<Result>(read: () => Promise<Result>): Promise<Result | Failed> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Unreadable) return { failed: error.problem };
    throw error;
  }
}
