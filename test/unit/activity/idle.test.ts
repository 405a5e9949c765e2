import assert from 'node:assert/strict';
import { activityOf } from './script';

const before = ['09:00 focus', '09:00 open src/a.ts'];

describe('a gap between two pieces of evidence', () => {
  it('counts when it is exactly as long as the idle threshold', () => {
    assert.deepEqual(activityOf([...before, '09:05:00 select src/a.ts']), ['09:00:00-09:05:00 read src/a.ts']);
  });

  it('ends the activity at the earlier piece when it is longer than the idle threshold', () => {
    const script = [...before, '09:03 select src/a.ts', '09:08:01 select src/a.ts', '09:09 select src/a.ts'];
    assert.deepEqual(activityOf(script), ['09:00:00-09:03:00 read src/a.ts', '09:08:01-09:09:00 read src/a.ts']);
  });

  it('counts for the document of the earlier piece', () => {
    const script = [...before, '09:04 open src/b.ts', '09:06 select src/b.ts'];
    assert.deepEqual(activityOf(script), ['09:00:00-09:04:00 read src/a.ts', '09:04:00-09:06:00 read src/b.ts']);
  });

  it('uses the idle threshold of the setting', () => {
    const settings = { 'idle.minutes': 1 };
    assert.deepEqual(activityOf([...before, '09:01:00 select src/a.ts', '09:02:01 select src/a.ts'], { settings }), [
      '09:00:00-09:01:00 read src/a.ts',
    ]);
  });

  it('may last ten minutes while a debug session is paused', () => {
    const script = [...before, '09:00 debug-start', '09:00 debug-pause'];
    assert.deepEqual(activityOf([...script, '09:10:00 select src/a.ts']), ['09:00:00-09:10:00 debug src/a.ts']);
    assert.deepEqual(activityOf([...script, '09:10:01 select src/a.ts']), []);
  });

  it('may last five minutes again after the debug session continues', () => {
    const script = [
      ...before,
      '09:00 debug-start',
      '09:00 debug-pause',
      '09:01 debug-continue',
      '09:06:01 scroll src/a.ts',
    ];
    assert.deepEqual(activityOf(script), ['09:00:00-09:01:00 debug src/a.ts']);
  });

  it('may last ten minutes while a test task runs, but not while another task runs', () => {
    assert.deepEqual(activityOf([...before, '09:00 task-start test', '09:10 select src/a.ts']), [
      '09:00:00-09:10:00 test src/a.ts',
    ]);
    assert.deepEqual(activityOf([...before, '09:00 task-start build', '09:10 select src/a.ts']), []);
  });

  it('may last ten minutes when a preview was open at the earlier piece', () => {
    const script = [...before, '09:00 preview-open', '09:00 scroll src/a.ts', '09:10 scroll src/a.ts'];
    assert.deepEqual(activityOf(script), ['09:00:00-09:10:00 read src/a.ts']);
  });

  it('uses the threshold that was in force right after the earlier piece', () => {
    const endsLater = [...before, '09:00 task-start test', '09:01 task-stop test', '09:10 select src/a.ts'];
    assert.deepEqual(activityOf(endsLater), ['09:00:00-09:10:00 test src/a.ts']);
    const opensLater = [...before, '09:01 preview-open', '09:06 select src/a.ts'];
    assert.deepEqual(activityOf(opensLater), []);
  });

  it('uses the reading setting even if it is shorter than the idle setting', () => {
    const settings = { 'idle.minutes': 5, 'idle.readingMinutes': 2 };
    const script = [...before, '09:00 task-start test', '09:03 select src/a.ts'];
    assert.deepEqual(activityOf(script, { settings }), []);
  });
});
