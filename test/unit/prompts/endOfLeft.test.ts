import assert from 'node:assert/strict';
import { InputError } from '../../../src/core/input/inputError';
import { parseEndOfLeft } from '../../../src/core/prompts/endOfLeft';
import type { DutyEntry } from '../../../src/core/records/dutyEntry';

const at = (day: number, hour: number, minute = 0) => Date.UTC(2026, 10, day, hour, minute);
const entry: DutyEntry = {
  ...{ id: 'e', start: at(23, 15), zone: 'UTC', category: 'support', createdAt: at(23, 15) },
  ...{ duration: 'measured', provenance: 'manual-live' },
};
const left = { entry, until: at(23, 17, 30) };

describe('The typed end of a duty that was left running', () => {
  const parse = (typed: string, now = at(24, 9)) => parseEndOfLeft(typed, left, { now, zone: 'UTC' }, 'Mon 15:00');

  it('is the time after the start that is nearest to the last sign of life', () => {
    assert.equal(parse('17:45'), at(23, 17, 45));
    assert.equal(parse('2:10'), at(24, 2, 10));
    assert.equal(parse('16:00', at(25, 9)), at(23, 16));
  });

  it('is the later of two possible times when the clocks went back and a sign of life followed it', () => {
    const night = { entry: { ...entry, start: Date.UTC(2026, 9, 24, 21) }, until: Date.UTC(2026, 9, 25, 1, 40) };
    const terms = { now: Date.UTC(2026, 9, 25, 9), zone: 'Europe/Berlin' };
    assert.equal(parseEndOfLeft('2:30', night, terms, 'Sat 23:00'), Date.UTC(2026, 9, 25, 1, 30));
    const earlier = { ...night, until: Date.UTC(2026, 9, 25, 0, 20) };
    assert.equal(parseEndOfLeft('2:30', earlier, terms, 'Sat 23:00'), Date.UTC(2026, 9, 25, 0, 30));
  });

  it('may be now, and is rejected in the future', () => {
    assert.equal(parse('9:00'), at(24, 9));
    assert.throws(() => parse('9:01'), InputError);
  });

  it('is rejected at the start or more than a day later, with a message that gives the accepted form', () => {
    assert.equal(parse('15:00', at(25, 9)), at(24, 15), 'a day later is accepted');
    assert.throws(() => parse('15:00'), /not after it began. Accepted: a time up to a day after Mon 15:00/);
    assert.throws(() => parse('soon'), InputError);
  });
});
