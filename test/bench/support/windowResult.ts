import type { Stretch } from './stretches';

/** The environment variable with the file to which the driver writes its result. */
export const resultVariable = 'INVISIBLE_LOAD_BENCH_RESULT';

/** What was measured in the extension host of one window. */
export interface Measured {
  readonly scenes: readonly { readonly name: string; readonly stretches: readonly Stretch[] }[];
  /** The scenes that had not come to their end after the longest time that they may take. */
  readonly unfinished: readonly string[];
  /** The delay of the event loop by percentile, in milliseconds. */
  readonly delays: Readonly<Record<string, number>>;
}
