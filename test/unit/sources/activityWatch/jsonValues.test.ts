import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { JsonValues, NotJson } from '../../../../src/sources/activityWatch/jsonValues';
import { holdsForAll } from '../../../support/property';

/** The values at paths of a length, found in JSON that comes in pieces. */
function found(pieces: readonly string[], length: number): { values: [string, unknown][]; isWhole: boolean } {
  const values: [string, unknown][] = [];
  const json = new JsonValues(
    (path) => path.length === length,
    (path, value) => values.push([JSON.stringify(path), value]),
  );
  for (const piece of pieces) json.add(piece);
  return { values, isWhole: json.isWhole };
}

/** The same by `JSON.parse`. */
function expected(value: unknown, length: number, path: readonly (string | number)[] = []): [string, unknown][] {
  if (path.length === length) return [[JSON.stringify(path), value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    expected(member, length, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function cut(text: string, sizes: readonly number[]): string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const size of sizes) {
    pieces.push(text.slice(at, at + size));
    at += size;
  }
  return [...pieces, text.slice(at)];
}

describe('Values in JSON that comes in pieces', () => {
  it('are the ones that JSON.parse finds, wherever it is cut', () => {
    const containers = fc
      .jsonValue({ maxDepth: 5, depthSize: 'large' })
      .filter((value) => typeof value === 'object' && value !== null);
    const sizes = fc.array(fc.nat({ max: 9 }), { maxLength: 40 });
    holdsForAll(
      fc.property(containers, fc.nat({ max: 4 }), sizes, fc.nat({ max: 2 }), (value, length, pieces, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        const parsed: unknown = JSON.parse(text);
        assert.deepEqual(found(cut(text, pieces), length), { values: expected(parsed, length), isWhole: true });
        assert.equal(found(cut(text.slice(0, -1), pieces), length).isWhole, false);
      }),
    );
  });

  for (const text of ['<!DOCTYPE html>', 'nonsense', '{"a":1}}', '[1]{', '{"a":1]', '[', '{"a":"\u0007"}']) {
    it(`are refused in ${JSON.stringify(text)}`, () => {
      const isRefused = () => {
        try {
          return !found([text], 1).isWhole;
        } catch (error) {
          return error instanceof NotJson;
        }
      };
      assert.ok(isRefused());
    });
  }

  it('are refused when they lie deeper than anybody writes', () => {
    assert.throws(() => found(['['.repeat(1000)], 1), NotJson);
  });

  it('are left out when they are too long, and not kept in memory', () => {
    const long = ['["', ...Array.from({ length: 40 }, () => 'x'.repeat(100_000)), '",1]'];
    assert.deepEqual(found(long, 1), {
      values: [
        ['[0]', undefined],
        ['[1]', 1],
      ],
      isWhole: true,
    });
  });
});
