import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { largestRemainder } from '../../../src/core/rounding/largestRemainder';
import { roundTable } from '../../../src/core/rounding/roundTable';
import { MINUTE } from '../../../src/core/time/span';
import { holdsForAll } from '../../support/property';

const sum = (figures: readonly number[]): number => figures.reduce((total, one) => total + one, 0);
const columnSums = (cells: readonly (readonly number[])[]): number[] =>
  (cells[0] ?? []).map((_, index) => sum(cells.map((row) => row[index] ?? 0)));

/** Cells with many zeros and many equal remainders, which is where totals contradict each other most. */
const cell = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 200 }).map((minutes) => minutes * MINUTE),
  fc.nat(9_000_000),
);
const table = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, left, right]) =>
    fc.record({
      left: fc.constant(left),
      unit: fc.constantFrom(30 * MINUTE, 6 * MINUTE),
      cells: fc.array(fc.array(cell, { minLength: left + right, maxLength: left + right }), {
        minLength: rows,
        maxLength: rows,
      }),
    }),
  );

function isRounded(units: number, exact: number, unit: number): boolean {
  return units === Math.floor(exact / unit) || units === Math.ceil(exact / unit);
}

describe('A table that is rounded in both directions', () => {
  it('adds up to its rows, its columns and both totals, with every figure rounded down or up', () => {
    holdsForAll(
      fc.property(table, ({ cells, left, unit }) => {
        const exact = columnSums(cells);
        const [whole, first] = [sum(exact), sum(exact.slice(0, left))].map((length) => Math.round(length / unit));
        assert.ok(whole !== undefined && first !== undefined);
        const groups = [
          { columns: left, total: first },
          { columns: exact.length - left, total: whole - first },
        ];
        const rounded = roundTable({ cells, unit, groups });
        assert.deepEqual(rounded.rows, rounded.cells.map(sum));
        assert.deepEqual(rounded.columns, columnSums(rounded.cells));
        assert.equal(sum(rounded.columns.slice(0, left)), first);
        assert.equal(sum(rounded.rows), whole);
        for (const [y, row] of cells.entries()) {
          assert.ok(isRounded(rounded.rows[y] ?? -1, sum(row), unit));
          for (const [x, length] of row.entries()) assert.ok(isRounded(rounded.cells[y]?.[x] ?? -1, length, unit));
        }
        for (const [x, length] of exact.entries()) assert.ok(isRounded(rounded.columns[x] ?? -1, length, unit));
      }),
      { numRuns: 500 },
    );
  });

  it('with one row has the columns of the method of the largest remainder', () => {
    holdsForAll(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 12 }), (row) => {
        const unit = 30 * MINUTE;
        const total = Math.round(sum(row) / unit);
        const { columns } = roundTable({ cells: [row], unit, groups: [{ columns: row.length, total }] });
        const remainders = (units: readonly number[]): number[] =>
          row.filter((length, index) => (units[index] ?? 0) > Math.floor(length / unit)).map((length) => length % unit);
        const ascending = (a: number, b: number): number => a - b;
        assert.deepEqual(
          remainders(columns).toSorted(ascending),
          remainders(largestRemainder(row, unit, total)).toSorted(ascending),
        );
      }),
    );
  });

  it('raises the columns with the largest remainders before the rows with the largest ones', () => {
    // In minutes, rounded to half hours. Together they are 60 min, two units.
    const cells = [
      [20, 0, 12],
      [0, 16, 12],
    ].map((row) => row.map((minutes) => minutes * MINUTE));
    const groups = [{ columns: 3, total: 2 }];
    const { rows, columns } = roundTable({ cells, unit: 30 * MINUTE, groups });
    assert.deepEqual({ rows, columns }, { rows: [1, 1], columns: [1, 0, 1] });
  });
});
