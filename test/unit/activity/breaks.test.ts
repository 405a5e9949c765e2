import assert from 'node:assert/strict';
import { activityOf } from './script';

const before = ['09:00 focus', '09:00 open src/a.ts', '09:01 select src/a.ts'];

describe('a machine that sleeps', () => {
  it('counts nothing of it, even when it is shorter than idle', () => {
    const script = [...before, '09:01 sleep', '09:04 wake', '09:04 select src/a.ts', '09:05 select src/a.ts'];
    assert.deepEqual(activityOf(script), ['09:00:00-09:01:00 read src/a.ts', '09:04:00-09:05:00 read src/a.ts']);
  });

  it('for less than a minute goes unnoticed', () => {
    const script = [...before, '09:01 sleep', '09:01:40 wake', '09:02 select src/a.ts'];
    assert.deepEqual(activityOf(script), ['09:00:00-09:02:00 read src/a.ts']);
  });

  it('is noticed by the missing ticks, so that a minute of silence is none and a little more is one', () => {
    const script = ['09:00 focus', '09:00 open src/a.ts', '09:01:00 select src/a.ts', '09:02:01 select src/a.ts'];
    assert.deepEqual(activityOf(script, { tick: 0 }), ['09:00:00-09:01:00 read src/a.ts']);
  });

  it('does not bring focus back in time', () => {
    const script = [...before, '09:02 blur', '09:02 sleep', '09:12 wake', '09:12 focus', '09:13 select src/a.ts'];
    assert.deepEqual(activityOf(script), ['09:00:00-09:02:00 read src/a.ts', '09:12:00-09:13:00 read src/a.ts']);
  });
});

describe('a clock that is set', () => {
  it('back an hour measures nothing twice and nothing negative', () => {
    const script = [
      ...before,
      '09:02 select src/a.ts',
      '08:02:05 select src/a.ts',
      '08:04 select src/a.ts',
      '08:58 select src/a.ts',
      '09:01 select src/a.ts',
      '09:05 select src/a.ts',
    ];
    assert.deepEqual(activityOf(script), ['09:00:00-09:02:00 read src/a.ts', '09:02:00-09:05:00 read src/a.ts']);
  });

  it('back a second ends the activity and loses no more than the step', () => {
    const script = [...before, '09:02 select src/a.ts', '09:01:59 select src/a.ts', '09:04 select src/a.ts'];
    assert.deepEqual(activityOf(script), ['09:00:00-09:02:00 read src/a.ts', '09:02:00-09:04:00 read src/a.ts']);
  });

  it('forward an hour counts none of it', () => {
    const script = [...before, '10:01:05 select src/a.ts', '10:02 select src/a.ts'];
    assert.deepEqual(activityOf(script, { tick: 0 }), [
      '09:00:00-09:01:00 read src/a.ts',
      '10:01:05-10:02:00 read src/a.ts',
    ]);
  });

  it('back is noticed by a window that was silent, too', () => {
    const script = [
      ...before,
      '09:01 blur',
      '09:01 w2 focus',
      '09:01 w2 open src/b.ts',
      '09:02 w2 select src/b.ts',
      '08:30 w2 select src/b.ts',
      '08:31 w2 blur',
      '08:31 focus',
      '08:32 select src/a.ts',
    ];
    assert.deepEqual(activityOf(script), ['09:00:00-09:01:00 read src/a.ts', '09:01:00-09:02:00 w2 read src/b.ts']);
  });
});

describe('a window whose client vanished', () => {
  it('stops counting at the last evidence, however long it ticks on in front', () => {
    assert.deepEqual(activityOf([...before, '12:00 tick', '12:15 select src/a.ts']), [
      '09:00:00-09:01:00 read src/a.ts',
    ]);
  });
});
