import assert from 'node:assert/strict';
import { array, integer, nat, property, tuple } from 'fast-check';
import {
  byStart,
  clip,
  intersect,
  mergeSpans,
  overlaps,
  type Span,
  subtract,
  totalLength,
} from '../../../src/core/time/span';
import { firstEndingAfter, sliding, subtractAll } from '../../../src/core/time/spanSearch';
import { holdsForAll } from '../../support/property';

const span = tuple(nat(60), integer({ min: 1, max: 12 })).map(([start, length]) => ({ start, end: start + length }));
const spans = array(span, { maxLength: 12 });

function covers(list: readonly Span[], at: number): boolean {
  return list.some(({ start, end }) => start <= at && at < end);
}

function everyInstant(check: (at: number) => boolean): boolean {
  return Array.from({ length: 80 }, (_, at) => at).every(check);
}

describe('spans', () => {
  it('are merged into sorted spans that do not touch and cover the same time', () => {
    holdsForAll(
      property(spans, (list) => {
        const merged = mergeSpans(list);
        assert.ok(everyInstant((at) => covers(list, at) === covers(merged, at)));
        merged.slice(1).forEach((one, index) => assert.ok((merged[index]?.end ?? 0) < one.start));
      }),
    );
  });

  it('intersect in the time that both lists cover', () => {
    holdsForAll(
      property(spans, spans, (a, b) => {
        const common = intersect(mergeSpans(a), mergeSpans(b));
        return everyInstant((at) => covers(common, at) === (covers(a, at) && covers(b, at)));
      }),
    );
  });

  it('lose exactly the time of the holes when these are subtracted', () => {
    holdsForAll(
      property(span, spans, (whole, holes) => {
        const parts = subtract(
          whole,
          holes.toSorted((a, b) => a.start - b.start),
        );
        return everyInstant((at) => covers(parts, at) === (covers([whole], at) && !covers(holes, at)));
      }),
    );
  });

  it('lose the same time whether the holes are subtracted from all of them together or from each', () => {
    holdsForAll(
      property(spans, spans, (list, holes) => {
        const [sorted, sortedHoles] = [list.toSorted(byStart), holes.toSorted(byStart)];
        assert.deepEqual(
          subtractAll(sorted, sortedHoles),
          sorted.flatMap((one) => subtract(one, mergeSpans(sortedHoles))),
        );
      }),
    );
  });

  it('are found by sliding over sorted ranges as by a search through all of them', () => {
    holdsForAll(
      property(spans, spans, (list, ranges) => {
        const sorted = list.toSorted(byStart);
        const near = sliding(sorted);
        for (const range of ranges.toSorted(byStart)) {
          assert.deepEqual(
            near(range),
            sorted.filter((one) => overlaps(one, range)),
          );
        }
      }),
    );
  });

  it('have a first one that ends after an instant', () => {
    holdsForAll(
      property(spans, nat(80), (list, at) => {
        const merged = mergeSpans(list);
        assert.equal(
          firstEndingAfter(merged, at),
          merged.find(({ end }) => end > at),
        );
      }),
    );
  });

  it('are clipped to a range, or to undefined outside it', () => {
    const whole = { start: 10, end: 20, name: 'a' };
    assert.equal(clip(whole, { start: 0, end: 30 }), whole);
    assert.deepEqual(clip(whole, { start: 15, end: 30 }), { start: 15, end: 20, name: 'a' });
    assert.equal(clip(whole, { start: 20, end: 30 }), undefined);
  });

  it('do not overlap when they only touch', () => {
    assert.ok(!overlaps({ start: 0, end: 10 }, { start: 10, end: 20 }));
    assert.ok(overlaps({ start: 0, end: 11 }, { start: 10, end: 20 }));
  });

  it('have the sum of their lengths as total length', () => {
    assert.equal(
      totalLength([
        { start: 0, end: 10 },
        { start: 5, end: 6 },
      ]),
      11,
    );
  });
});
