import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { blockAt, coveredBy, coveredOnClock, isMeasured, stretchSpan } from '../../../src/core/day/stretch';
import { HOUR, lengthOf, MINUTE, type Span } from '../../../src/core/time/span';
import { holdsForAll } from '../../support/property';

const span = (from: number, to: number): Span => ({ start: from * MINUTE, end: to * MINUTE });

/** Blocks one after another, with gaps between some of them. */
const blocks = fc
  .array(fc.record({ gap: fc.nat(30), length: fc.integer({ min: 1, max: 90 }), name: fc.constantFrom('a', 'b', 'c') }))
  .map((steps) => {
    let at = 0;
    return steps.map(({ gap, length, name }) => {
      const start = at + gap * MINUTE;
      at = start + length * MINUTE;
      return { start, end: at, name };
    });
  });

describe('a stretch', () => {
  it('is the time between its two ends, whichever was set first', () => {
    assert.deepEqual(stretchSpan({ anchor: 5, head: 9 }), { start: 5, end: 9 });
    assert.deepEqual(stretchSpan({ anchor: 9, head: 5 }), { start: 5, end: 9 });
  });

  it('covers the blocks in it, the longest first, and names the time in no block', () => {
    const day = [
      { ...span(0, 30), name: 'own work' },
      { ...span(40, 60), name: 'support' },
      { ...span(60, 90), name: 'own work' },
    ];
    assert.deepEqual(coveredBy(day, span(10, 70), 'nothing'), [
      { name: 'own work', duration: 30 * MINUTE },
      { name: 'support', duration: 20 * MINUTE },
      { name: 'nothing', duration: 10 * MINUTE },
    ]);
  });

  it('covers as much as it is long, whatever the blocks are', () => {
    const ends = fc.tuple(fc.nat(12 * 60), fc.nat(12 * 60)).filter(([a, b]) => a !== b);
    holdsForAll(
      fc.property(blocks, ends, (day, [a, b]) => {
        const stretch = span(Math.min(a, b), Math.max(a, b));
        const parts = coveredBy(day, stretch, 'nothing');
        assert.equal(
          parts.reduce((sum, { duration }) => sum + duration, 0),
          lengthOf(stretch),
        );
        assert.ok(parts.every(({ duration }) => duration > 0));
      }),
    );
  });

  it('is as long as the minutes between the times that a clock shows for its ends, and its parts add up to that', () => {
    const second = MINUTE / 60;
    const day = [
      { start: 0, end: 25 * MINUTE + 50 * second, name: 'own work' },
      { start: 25 * MINUTE + 50 * second, end: 60 * MINUTE + 20 * second, name: 'support' },
    ];
    const drawn = { start: 5 * MINUTE + 50 * second, end: 65 * MINUTE };
    assert.deepEqual(coveredOnClock(day, drawn, 'nothing'), {
      length: 60 * MINUTE,
      parts: [
        { name: 'support', duration: 35 * MINUTE },
        { name: 'own work', duration: 20 * MINUTE },
        { name: 'nothing', duration: 5 * MINUTE },
      ],
    });
    const short = { start: 5 * MINUTE, end: 5 * MINUTE + 30 * second };
    assert.deepEqual(coveredOnClock(day, short, 'nothing'), {
      length: 30 * second,
      parts: [{ name: 'own work', duration: 30 * second }],
    });
  });

  it('is measured only where the editor measured all of it', () => {
    const segments = [
      { ...span(0, 30), measured: 30 * MINUTE },
      { ...span(30, 60), measured: 10 * MINUTE },
    ];
    assert.equal(isMeasured(segments, span(5, 30)), true);
    assert.equal(isMeasured(segments, span(5, 60)), false);
    assert.equal(isMeasured(segments, span(50, 90)), false);
  });
});

describe('the block at an instant', () => {
  it('is the one that contains it: its start, not its end', () => {
    const day = [span(0, 30), span(30, 60)];
    assert.equal(blockAt(day, 30 * MINUTE), day[1]);
    assert.equal(blockAt(day, 30 * MINUTE - 1), day[0]);
  });

  it('is the nearest one between two, before the first and after the last', () => {
    const day = [span(0, 30), span(60, 90)];
    assert.equal(blockAt(day, 35 * MINUTE), day[0]);
    assert.equal(blockAt(day, 55 * MINUTE), day[1]);
    assert.equal(blockAt(day, 20 * HOUR), day[1]);
    assert.equal(blockAt(day, -HOUR), day[0]);
    assert.equal(blockAt([], 0), undefined);
  });
});
