import assert from 'node:assert/strict';
import { activityOf } from './script';

const before = ['09:00 focus', '09:00 open src/a.ts', '09:01 select src/a.ts'];

describe('a pause', () => {
  it('ends the activity at its last evidence, and no time counts across it', () => {
    const script = [
      ...before,
      '09:02 pause',
      '09:03 edit src/a.ts',
      '09:03 resume',
      '09:04 edit src/a.ts',
      '09:05 edit src/a.ts',
    ];
    assert.deepEqual(activityOf(script), ['09:00:00-09:01:00 read src/a.ts', '09:04:00-09:05:00 edit src/a.ts']);
  });

  it('does not stop tracking of focus and documents', () => {
    const script = [
      ...before,
      '09:02 pause',
      '09:03 blur',
      '09:05 open src/b.ts',
      '09:20 focus',
      '09:30 resume',
      '09:31 select src/b.ts',
      '09:32 select src/b.ts',
    ];
    assert.deepEqual(activityOf(script), ['09:00:00-09:01:00 read src/a.ts', '09:31:00-09:32:00 read src/b.ts']);
  });

  it('also applies to windows that are opened during it', () => {
    const script = [
      '09:00 pause',
      '09:01 w2 focus',
      '09:02 w2 open src/a.ts',
      '09:03 w2 edit src/a.ts',
      '09:04 w2 edit src/a.ts',
    ];
    assert.deepEqual(activityOf(script), []);
  });

  it('stays in force when the clock is set back to a time before it', () => {
    const script = [...before, '09:02 pause', '08:30 edit src/a.ts', '08:32 edit src/a.ts'];
    assert.deepEqual(activityOf(script), ['09:00:00-09:01:00 read src/a.ts']);
  });
});
