import assert from 'node:assert/strict';
import { InputError } from '../../../src/core/input/inputError';
import { HOUR } from '../../../src/core/time/span';
import { endOfPause, parsePauseLength } from '../../../src/core/pause/pauseLength';

const calendar = { zone: 'Europe/Berlin', dayStartsAt: 4 * 60, weekStartsOn: 1 };
const now = Date.parse('2026-11-23T22:30:00+01:00');

describe('The length of a pause', () => {
  it('is an hour, the rest of the local day, or unlimited', () => {
    assert.equal(endOfPause('hour', calendar, now), now + HOUR);
    assert.equal(endOfPause('today', calendar, now), Date.parse('2026-11-24T04:00:00+01:00'));
    assert.equal(endOfPause('resumed', calendar, now), undefined);
  });

  it('is refused when it is unknown, with a message that lists the accepted lengths', () => {
    const circular: Record<string, unknown> = {};
    circular['self'] = circular;
    for (const given of ['week', 60, 60n, null, {}, circular, Symbol('hour'), () => 1]) {
      assert.throws(
        () => parsePauseLength(given),
        (error) => error instanceof InputError && /hour, today, resumed/.test(error.message),
      );
    }
    assert.equal(parsePauseLength('today'), 'today');
  });
});
