import { HOUR, type Instant, lengthOf, type Span } from '../../core/time/span';

/** The height of an hour in pixels, so that ten minutes can be seen and hit. */
export const HOUR_HEIGHT = 68;

/** Places instants of the axis in percent of its height. */
export function dayScale(axis: Span) {
  const whole = lengthOf(axis);
  return {
    y: (at: Instant) => (100 * (at - axis.start)) / whole,
    height: (span: Span) => (100 * lengthOf(span)) / whole,
  };
}

/** The length of time of so many pixels. */
export function pixels(count: number): number {
  return (count / HOUR_HEIGHT) * HOUR;
}
