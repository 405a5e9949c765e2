import assert from 'node:assert/strict';
import { totalLength } from '../../../src/core/time/span';
import { splitAtDays } from '../../../src/core/timeline/localDays';

const MINUTE = 60_000;

function minutes(zone: string, start: string, end: string, dayStartsAt = 0): number[] {
  const span = { start: Date.parse(start), end: Date.parse(end) };
  const parts = splitAtDays([span], { zone, dayStartsAt, weekStartsOn: 1 });
  assert.equal(totalLength(parts), span.end - span.start);
  return parts.map((part) => (part.end - part.start) / MINUTE);
}

describe('a span over midnight', () => {
  it('is split into 53 minutes of one day and 21 of the next when it lasts from 23:07 to 00:21', () => {
    assert.deepEqual(minutes('Europe/Berlin', '2026-11-23T23:07:00+01:00', '2026-11-24T00:21:00+01:00'), [53, 21]);
    assert.deepEqual(minutes('Asia/Kathmandu', '2026-11-23T23:07:00+05:45', '2026-11-24T00:21:00+05:45'), [53, 21]);
    assert.deepEqual(minutes('America/St_Johns', '2026-11-23T23:07:00-03:30', '2026-11-24T00:21:00-03:30'), [53, 21]);
    assert.deepEqual(minutes('Pacific/Apia', '2026-11-23T23:07:00+13:00', '2026-11-24T00:21:00+13:00'), [53, 21]);
  });

  it('is on one day when days begin at four', () => {
    assert.deepEqual(minutes('Europe/Berlin', '2026-11-23T23:07:00+01:00', '2026-11-24T00:21:00+01:00', 240), [74]);
  });

  it('has the same length across a change of the clock', () => {
    assert.deepEqual(minutes('Europe/Berlin', '2026-03-29T01:47:00+01:00', '2026-03-29T03:13:00+02:00'), [26]);
    assert.deepEqual(minutes('Europe/Berlin', '2026-10-25T02:47:00+02:00', '2026-10-25T02:13:00+01:00'), [26]);
  });

  it('loses no time when a day was skipped, whenever days begin', () => {
    assert.deepEqual(minutes('Pacific/Apia', '2011-12-29T22:00:00-10:00', '2011-12-31T06:00:00+14:00'), [120, 360]);
    assert.deepEqual(
      minutes('Pacific/Apia', '2011-12-29T22:00:00-10:00', '2011-12-31T06:00:00+14:00', 240),
      [360, 120],
    );
  });

  it('loses no time when the clock goes back over midnight', () => {
    assert.deepEqual(minutes('America/St_Johns', '2010-11-06T22:00:00-02:30', '2010-11-07T02:00:00-03:30'), [120, 180]);
  });
});
