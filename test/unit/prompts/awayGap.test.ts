import assert from 'node:assert/strict';
import type { Activity } from '../../../src/core/activity/activity';
import type { DutyEntry } from '../../../src/core/records/dutyEntry';
import { type Around, awayGap } from '../../../src/core/prompts/awayGap';
import { MINUTE } from '../../../src/core/time/span';

const nine = Date.UTC(2026, 10, 23, 8);
const at = (minutes: number) => nine + minutes * MINUTE;
const workingHours = [{ start: nine, end: at(9 * 60) }];

function active(start: number, end: number): Activity {
  const span = { start: at(start), end: at(end) };
  return { ...span, window: 'w1', kind: 'edit', fileClass: 'source', evidence: [span.start] };
}

function tagged(start: number, end?: number): DutyEntry {
  return {
    id: `e${start}`,
    start: at(start),
    ...(end !== undefined && { end: at(end) }),
    zone: 'Europe/Berlin',
    category: 'support',
    duration: 'measured',
    provenance: 'manual-live',
    createdAt: at(start),
  };
}

describe('The absence to ask about', () => {
  const away = (around: Partial<Around>, now: number) => {
    const gap = awayGap({ activities: [], entries: [], pauses: [], ...around }, workingHours, at(now));
    return gap && [(gap.start - nine) / MINUTE, (gap.end - nine) / MINUTE];
  };

  it('is the time from the last activity to now, for example 35 minutes of a call', () => {
    assert.deepEqual(away({ activities: [active(0, 60)] }, 95), [60, 95]);
  });

  it('is at least 10 minutes and at most 4 hours long', () => {
    assert.equal(away({ activities: [active(0, 60)] }, 66), undefined);
    assert.equal(away({ activities: [active(0, 60)] }, 69), undefined);
    assert.deepEqual(away({ activities: [active(0, 60)] }, 70), [60, 70]);
    assert.deepEqual(away({ activities: [active(0, 60)] }, 300), [60, 300]);
    assert.equal(away({ activities: [active(0, 60)] }, 301), undefined);
    assert.equal(away({ activities: [active(0, 60)] }, 360), undefined);
  });

  it('ends when activity began again, which must be at most two minutes ago', () => {
    assert.deepEqual(away({ activities: [active(0, 60), active(95, 96)] }, 96), [60, 95]);
    assert.equal(away({ activities: [active(0, 60), active(95, 99)] }, 99), undefined);
  });

  it('does not exist when another window was in use', () => {
    const other = { ...active(55, 94), window: 'w2' };
    assert.equal(away({ activities: [active(0, 60), other] }, 95), undefined);
  });

  it('is never outside working hours', () => {
    assert.equal(away({ activities: [active(500, 530)] }, 560), undefined);
    assert.equal(away({ activities: [active(-60, -20)] }, 20), undefined);
  });

  it('is the longest part that is neither tagged nor paused', () => {
    const activities = [active(0, 60)];
    assert.equal(away({ activities, entries: [tagged(50)] }, 95), undefined, 'a duty runs');
    assert.equal(away({ activities, entries: [tagged(60, 90)] }, 95), undefined);
    assert.deepEqual(away({ activities, entries: [tagged(60, 75)] }, 95), [75, 95]);
    assert.deepEqual(away({ activities, entries: [tagged(70, 75)] }, 95), [75, 95]);
    assert.equal(away({ activities, pauses: [{ id: 'p', start: at(60) }] }, 95), undefined);
  });

  it('does not exist without earlier activity', () => {
    assert.equal(away({}, 95), undefined);
  });

  it('is no time in a project that is never recorded', () => {
    const hidden = [{ start: at(62), end: at(93) }];
    assert.equal(away({ activities: [active(0, 60)], hidden }, 95), undefined);
    assert.deepEqual(away({ activities: [active(0, 60)], hidden }, 115), [93, 115]);
  });
});
