/** How likely it is that one of several signs is right, each by itself: `1 − Π (1 − evidence)`. */
export function noisyOr(evidence: readonly number[]): number {
  return 1 - evidence.reduce((none, one) => none * (1 - one), 1);
}
