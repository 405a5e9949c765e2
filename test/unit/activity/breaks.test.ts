import assert from 'node:assert/strict';
import { activityOf } from './script';

const before = ['09:00 focus', '09:00 open src/a.ts', '09:01 select src/a.ts'];

describe('sleep of the machine', () => {
  it('is not counted, even when it is shorter than the idle threshold', () => {
    const script = [...before, '09:01 sleep', '09:04 wake', '09:04 select src/a.ts', '09:05 select src/a.ts'];
    assert.deepEqual(activityOf(script), ['09:00:00-09:01:00 read src/a.ts', '09:04:00-09:05:00 read src/a.ts']);
  });

  it('is counted when it is shorter than a minute', () => {
    const script = [...before, '09:01 sleep', '09:01:40 wake', '09:02 select src/a.ts'];
    assert.deepEqual(activityOf(script), ['09:00:00-09:02:00 read src/a.ts']);
  });

  it('is detected when more than a minute passes without a tick', () => {
    const script = ['09:00 focus', '09:00 open src/a.ts', '09:01:00 select src/a.ts', '09:02:01 select src/a.ts'];
    assert.deepEqual(activityOf(script, { tick: 0 }), ['09:00:00-09:01:00 read src/a.ts']);
  });

  it('ends the activity even if focus comes back right after it', () => {
    const script = [...before, '09:02 blur', '09:02 sleep', '09:12 wake', '09:12 focus', '09:13 select src/a.ts'];
    assert.deepEqual(activityOf(script), ['09:00:00-09:02:00 read src/a.ts', '09:12:00-09:13:00 read src/a.ts']);
  });
});

describe('the clock', () => {
  it('measures on from the new time when it is set back by an hour, as if nothing lay ahead', () => {
    const script = [
      ...before,
      '09:02 select src/a.ts',
      '08:02:05 select src/a.ts',
      '08:04 select src/a.ts',
      '08:58 select src/a.ts',
      '09:01 select src/a.ts',
      '09:05 select src/a.ts',
    ];
    assert.deepEqual(activityOf(script), [
      '08:02:05-08:04:00 w1~2 read src/a.ts',
      '08:58:00-09:05:00 w1~2 read src/a.ts',
      '09:00:00-09:02:00 read src/a.ts',
    ]);
  });

  it('measures under a new name of the window each time it is set back, so that no span replaces another', () => {
    const script = [
      ...before,
      '09:00 select src/b.ts',
      '09:02 select src/b.ts',
      '09:00 select src/c.ts',
      '09:03 close',
    ];
    assert.deepEqual(activityOf(script), ['09:00:00-09:01:00 read src/a.ts', '09:00:00-09:02:00 w1~2 read src/b.ts']);
    assert.deepEqual(
      activityOf([...script.slice(0, -1), '09:01 select src/c.ts']),
      [
        '09:00:00-09:01:00 read src/a.ts',
        '09:00:00-09:02:00 w1~2 read src/b.ts',
        '09:00:00-09:01:00 w1~3 read src/c.ts',
      ].toSorted((a, b) => (a.slice(0, 17) < b.slice(0, 17) ? -1 : 1)),
    );
  });

  it('ends the activity when it is set back by a second', () => {
    const script = [...before, '09:02 select src/a.ts', '09:01:59 select src/a.ts', '09:04 select src/a.ts'];
    assert.deepEqual(activityOf(script), ['09:00:00-09:02:00 read src/a.ts', '09:01:59-09:04:00 w1~2 read src/a.ts']);
  });

  it('adds no time when it is set forward by an hour', () => {
    const script = [...before, '10:01:05 select src/a.ts', '10:02 select src/a.ts'];
    assert.deepEqual(activityOf(script, { tick: 0 }), [
      '09:00:00-09:01:00 read src/a.ts',
      '10:01:05-10:02:00 read src/a.ts',
    ]);
  });

  it('ends the activity of a window that had no signals while it was set back', () => {
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
    assert.deepEqual(activityOf(script), [
      '08:30:00-08:31:00 w2~2 read src/b.ts',
      '08:31:00-08:32:00 w1~2 read src/a.ts',
      '09:00:00-09:01:00 read src/a.ts',
      '09:01:00-09:02:00 w2 read src/b.ts',
    ]);
  });
});

describe('a focused window without a user', () => {
  it('counts time only up to the last evidence, however long its ticks continue', () => {
    assert.deepEqual(activityOf([...before, '12:00 tick', '12:15 select src/a.ts']), [
      '09:00:00-09:01:00 read src/a.ts',
    ]);
  });
});
