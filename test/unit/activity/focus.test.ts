import assert from 'node:assert/strict';
import { activityOf } from './script';

const before = ['09:00 focus', '09:00 open src/a.ts', '09:01 select src/a.ts'];

describe('losing focus', () => {
  it('for up to the grace keeps the time between, for the document before', () => {
    const script = [...before, '09:02 blur', '09:02:30 open src/b.ts', '09:03:00 focus', '09:04 select src/b.ts'];
    assert.deepEqual(activityOf(script), ['09:00:00-09:03:00 read src/a.ts', '09:03:00-09:04:00 read src/b.ts']);
  });

  it('for longer ends the activity when it was lost', () => {
    const script = [...before, '09:02 blur', '09:03:01 focus', '09:04 select src/a.ts'];
    assert.deepEqual(activityOf(script), ['09:00:00-09:02:00 read src/a.ts', '09:03:01-09:04:00 read src/a.ts']);
  });

  it('for ever ends the activity when it was lost', () => {
    assert.deepEqual(activityOf([...before, '09:02 blur', '09:30 tick']), ['09:00:00-09:02:00 read src/a.ts']);
  });

  it('after a longer gap than idle counts only what it bridges', () => {
    const script = [...before, '09:20 blur', '09:20:40 focus', '09:21 select src/a.ts'];
    assert.deepEqual(activityOf(script), ['09:00:00-09:01:00 read src/a.ts', '09:20:00-09:21:00 read src/a.ts']);
  });

  it('is judged by the setting', () => {
    const settings = { 'focusLoss.graceSeconds': 0 };
    const script = [...before, '09:02 blur', '09:02:01 focus', '09:03 select src/a.ts'];
    assert.deepEqual(activityOf(script, { settings }), [
      '09:00:00-09:02:00 read src/a.ts',
      '09:02:01-09:03:00 read src/a.ts',
    ]);
  });

  it('leaves evidence that comes without focus uncounted', () => {
    const script = [...before, '09:02 blur', '09:02:30 edit src/a.ts', '09:05 edit src/a.ts'];
    assert.deepEqual(activityOf(script), ['09:00:00-09:02:00 read src/a.ts']);
  });

  it('twice in a row is losing it once', () => {
    const script = [...before, '09:02 blur', '09:02:50 blur', '09:03:10 focus', '09:04 select src/a.ts'];
    assert.deepEqual(activityOf(script), ['09:00:00-09:02:00 read src/a.ts', '09:03:10-09:04:00 read src/a.ts']);
  });
});
