interface Scale {
  /** A round number, at least the highest value. */
  readonly top: number;
  /** Round numbers from 0 to `top`, equally far apart. */
  readonly ticks: readonly number[];
}

/** A scale from 0 to a round number that has room for `highest`, with about `count` steps of 1, 2 or 5 times ten. */
export function scaleFor(highest: number, count: number): Scale {
  const power = 10 ** Math.floor(Math.log10(highest / count));
  const part = highest / count / power;
  const step = power * (part < Math.SQRT2 ? 1 : part < Math.sqrt(10) ? 2 : part < Math.sqrt(50) ? 5 : 10);
  // The product of two decimals may be a little more than a whole number of steps.
  const steps = Math.ceil(Number((highest / step).toFixed(6)));
  const ticks = Array.from({ length: steps + 1 }, (_, index) => Number((index * step).toPrecision(12)));
  return { top: ticks.at(-1) ?? highest, ticks };
}
