import assert from 'node:assert/strict';
import { activityOf } from './script';

const before = ['09:00 focus', '09:00 open src/a.ts', '09:01 select src/a.ts'];

describe('a loss of focus', () => {
  it('counts for the document before when it lasts at most the grace time', () => {
    const script = [...before, '09:02 blur', '09:02:30 open src/b.ts', '09:03:00 focus', '09:04 select src/b.ts'];
    assert.deepEqual(activityOf(script), ['09:00:00-09:03:00 read src/a.ts', '09:03:00-09:04:00 read src/b.ts']);
  });

  it('ends the activity when it lasts longer than the grace time', () => {
    const script = [...before, '09:02 blur', '09:03:01 focus', '09:04 select src/a.ts'];
    assert.deepEqual(activityOf(script), ['09:00:00-09:02:00 read src/a.ts', '09:03:01-09:04:00 read src/a.ts']);
  });

  it('ends the activity when focus never returns', () => {
    assert.deepEqual(activityOf([...before, '09:02 blur', '09:30 tick']), ['09:00:00-09:02:00 read src/a.ts']);
  });

  it('counts time only from the loss on when it follows a gap longer than the idle threshold', () => {
    const script = [...before, '09:20 blur', '09:20:40 focus', '09:21 select src/a.ts'];
    assert.deepEqual(activityOf(script), ['09:00:00-09:01:00 read src/a.ts', '09:20:00-09:21:00 read src/a.ts']);
  });

  it('is compared with the grace time of the setting', () => {
    const settings = { 'focusLoss.graceSeconds': 0 };
    const script = [...before, '09:02 blur', '09:02:01 focus', '09:03 select src/a.ts'];
    assert.deepEqual(activityOf(script, { settings }), [
      '09:00:00-09:02:00 read src/a.ts',
      '09:02:01-09:03:00 read src/a.ts',
    ]);
  });

  it('makes the window ignore evidence until it has focus again', () => {
    const script = [...before, '09:02 blur', '09:02:30 edit src/a.ts', '09:05 edit src/a.ts'];
    assert.deepEqual(activityOf(script), ['09:00:00-09:02:00 read src/a.ts']);
  });

  it('begins at the first of two blur signals in a row', () => {
    const script = [...before, '09:02 blur', '09:02:50 blur', '09:03:10 focus', '09:04 select src/a.ts'];
    assert.deepEqual(activityOf(script), ['09:00:00-09:02:00 read src/a.ts', '09:03:10-09:04:00 read src/a.ts']);
  });
});
