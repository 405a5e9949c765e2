/**
 * The number of the nearest of `scale` parts of a whole, 100 for percent. A half is rounded up; the first rounding takes
 * away the error of floating point, because of which 0.285 of 100 would be less than 28.5.
 */
export function nearestPart(share: number, scale: number): number {
  return Math.round(Math.round(share * scale * 1e6) / 1e6);
}
