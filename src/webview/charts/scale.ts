import { nice, ticks } from 'd3-array';

interface Scale {
  /** A round number, at least the highest value. */
  readonly top: number;
  /** Round numbers from 0 to `top`, equally far apart. */
  readonly ticks: readonly number[];
}

/** A scale from 0 to a round number that has room for `highest`, with about `count` steps of 1, 2 or 5 times ten. */
export function scaleFor(highest: number, count: number): Scale {
  const [, top] = nice(0, highest, count);
  return { top, ticks: ticks(0, top, count) };
}
