/**
 * The parts of a whole in units that add up to `total`. Each part is rounded down, and the units that are missing go to
 * the parts with the largest remainders, to the first of equal ones (Hamilton's method; docs/report.md, "Rounding").
 * `parts` and `unit` are whole numbers; `total` is the sum of the parts in units, rounded down or up.
 */
export function largestRemainder(parts: readonly number[], unit: number, total: number): number[] {
  const units = parts.map((part) => Math.floor(part / unit));
  const missing = total - units.reduce((sum, one) => sum + one, 0);
  const byRemainder = parts.map((part, index) => ({ index, remainder: part % unit }));
  byRemainder.sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, Math.max(0, missing))) units[index] = (units[index] ?? 0) + 1;
  return units;
}
