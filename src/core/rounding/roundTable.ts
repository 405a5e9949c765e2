import { type Arc, largestFlow } from './largestFlow';

/** A table with totals in both directions. Its figures and `unit` are whole numbers. */
interface Table {
  /** The cells by row. Every row has the same columns. */
  readonly cells: readonly (readonly number[])[];
  readonly unit: number;
  /** Columns that lie side by side, with their total in units. Together they are all columns. */
  readonly groups: readonly { readonly columns: number; readonly total: number }[];
}

interface RoundedTable {
  readonly rows: number[];
  readonly columns: number[];
  readonly cells: number[][];
}

/** Makes a unit that a row or column needs in any case worth more than all remainders together. */
const NEEDED = 2 ** 40;
/** Makes the remainder of a row worth more than the remainders of all cells together, which are in 1/1024 of a unit. */
const ROW = 2 ** 20;

/**
 * Rounds a table in units so that its cells add up to its rows, to its columns and to the totals of its groups. Every
 * cell, row and column is rounded down or up. Those with the largest remainders are rounded up: the columns first, then
 * the rows as far as they fit the columns, then the cells. For a table with one row this is the method of the largest
 * remainder; for others it is controlled rounding (Bacharach, Matrix Rounding Problems, Management Science 1966; Cox, A
 * Constructive Procedure for Unbiased Controlled Rounding, JASA 1987).
 *
 * A group's total is the sum of its columns rounded down or up. All totals can be met at once when the totals of the
 * groups and their sum are each rounded to the nearest unit.
 */
export function roundTable({ cells, unit, groups }: Table): RoundedTable {
  const low = cells.map((row) => row.map((cell) => Math.floor(cell / unit)));
  const groupOf = groups.flatMap(({ columns }, group) => Array.from({ length: columns }, () => group));
  const columns = groupOf.map((group, index) => ({
    group,
    exact: sum(cells.map((row) => row[index] ?? 0)),
    low: sum(low.map((row) => row[index] ?? 0)),
  }));
  const rows = cells.map((row, index) => ({ exact: sum(row), low: sum(low[index] ?? []) }));

  const [source, sink] = [0, 1];
  const rowNode = (index: number): number => 2 + index;
  const columnNode = (index: number): number => 2 + rows.length + index;
  const groupNode = (index: number): number => 2 + rows.length + columns.length + index;
  const arcs: Arc[] = [
    ...groups.map(({ total }, index) => {
      const capacity = total - sum(columns.map((column) => (column.group === index ? column.low : 0)));
      return { from: groupNode(index), to: sink, capacity, first: 0, second: 0 };
    }),
    ...rows.flatMap((row, index) => {
      const [needed, rest] = unitsAbove(row, unit);
      const ends = { from: source, to: rowNode(index) };
      return [
        { ...ends, capacity: needed, first: NEEDED, second: 0 },
        { ...ends, capacity: rest > 0 ? 1 : 0, first: 0, second: rest * ROW },
      ];
    }),
    ...columns.flatMap((column, index) => {
      const [needed, rest] = unitsAbove(column, unit);
      const ends = { from: columnNode(index), to: groupNode(column.group) };
      return [
        { ...ends, capacity: needed, first: NEEDED, second: 0 },
        { ...ends, capacity: rest > 0 ? 1 : 0, first: rest, second: 0 },
      ];
    }),
  ];
  const cellArcs = cells.flatMap((row, y) =>
    row.flatMap((cell, x): (Arc & { readonly x: number; readonly y: number })[] => {
      const rest = cell % unit;
      const second = Math.floor((1024 * rest) / unit);
      const arc = { from: rowNode(y), to: columnNode(x), capacity: 1, first: 0, second };
      return rest > 0 ? [{ ...arc, x, y }] : [];
    }),
  );
  const carried = largestFlow([...cellArcs, ...arcs], groupNode(groups.length), source, sink);
  for (const [index, { x, y }] of cellArcs.entries()) {
    const row = low[y];
    if (row) row[x] = (row[x] ?? 0) + (carried[index] ?? 0);
  }
  return {
    cells: low,
    rows: low.map(sum),
    columns: columns.map((_, index) => sum(low.map((row) => row[index] ?? 0))),
  };
}

/** The units that a sum needs above its cells rounded down, and what is left of it below one more unit. */
function unitsAbove({ exact, low }: { exact: number; low: number }, unit: number): [needed: number, rest: number] {
  return [Math.floor(exact / unit) - low, exact % unit];
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, one) => total + one, 0);
}
