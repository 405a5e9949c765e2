import assert from 'node:assert/strict';
import { activityOf } from './script';

const before = ['09:00 focus', '09:00 open src/a.ts'];

describe('evidence', () => {
  for (const [signal, kind] of [
    ['edit src/a.ts', 'read'],
    ['select src/a.ts', 'read'],
    ['scroll src/a.ts', 'read'],
    ['save src/a.ts', 'read'],
    ['open src/b.ts', 'read'],
    ['debug-start', 'read'],
    ['debug-pause', 'read'],
    ['debug-continue', 'read'],
    ['task-start build', 'read'],
    ['shell-start make', 'read'],
    ['input vscode-scm', 'read'],
    ['input chatSessionInput', 'read'],
    ['input comment', 'read'],
    ['blur', 'read'],
  ]) {
    it(`includes ${signal}, so the time before it counts`, () => {
      assert.deepEqual(activityOf([...before, `09:02 ${signal}`]), [`09:00:00-09:02:00 ${kind} src/a.ts`]);
    });
  }

  for (const signal of [
    'tick',
    'bulk src/a.ts',
    'external src/a.ts',
    'debug-stop',
    'task-stop test',
    'shell-stop make',
    'branch topic',
    'preview-open',
    'preview-close',
    'close',
  ]) {
    it(`does not include ${signal}, so no time counts`, () => {
      assert.deepEqual(activityOf([...before, `09:02 ${signal}`]), []);
    });
  }

  it('does not include signals of a window without focus', () => {
    assert.deepEqual(activityOf(['09:00 open src/a.ts', '09:01 edit src/a.ts', '09:02 edit src/a.ts']), []);
  });

  it('decides the kind of the time after it', () => {
    const script = [
      ...before,
      '09:01 edit src/a.ts',
      '09:02 shell-start make',
      '09:03 task-start test',
      '09:04 input chatSessionInput',
      '09:05 input comment',
      '09:06 debug-start',
      '09:07 select src/a.ts',
      '09:08 debug-stop',
      '09:08 select src/a.ts',
      '09:09 open src/a.ts review',
      '09:10 select src/a.ts',
    ];
    assert.deepEqual(activityOf(script), [
      '09:00:00-09:01:00 read src/a.ts',
      '09:01:00-09:02:00 edit src/a.ts',
      '09:02:00-09:03:00 terminal src/a.ts',
      '09:03:00-09:04:00 test src/a.ts',
      '09:04:00-09:05:00 prompt src/a.ts',
      '09:05:00-09:06:00 review src/a.ts',
      '09:06:00-09:08:00 debug src/a.ts',
      '09:08:00-09:09:00 read src/a.ts',
      '09:09:00-09:10:00 review src/a.ts',
    ]);
  });

  it('counts as editing when it is reading in a document that is being edited', () => {
    const script = [...before, '09:00 edit src/a.ts', '09:01 select src/a.ts', '09:02 scroll src/a.ts'];
    assert.deepEqual(activityOf(script), ['09:00:00-09:02:00 edit src/a.ts']);
  });
});
