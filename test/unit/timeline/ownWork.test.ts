import assert from 'node:assert/strict';
import { recordedOf } from '../activity/script';
import { activity, entry, told, unplaced } from './build';

const edit = { kind: 'edit' } as const;

describe('own work', () => {
  it('is time in source and test files with typed edits in the same unbroken activity, before them too', () => {
    const activities = [
      activity('09:00', '09:10'),
      activity('09:10', '09:20', { ...edit, doc: 'src/b.ts' }),
      activity('09:20', '09:30', { doc: 'test/b.test.ts' }),
    ];
    assert.deepEqual(told({ activities }), [
      '09:00:00-09:10:00 own src/a.ts',
      '09:10:00-09:20:00 own src/b.ts',
      '09:20:00-09:30:00 own test/b.test.ts',
    ]);
  });

  it('is also shown by a debug session', () => {
    assert.deepEqual(told({ activities: [activity('09:00', '09:10', { kind: 'debug' })] }), [
      '09:00:00-09:10:00 own src/a.ts',
    ]);
  });

  it('is not reading alone', () => {
    assert.deepEqual(told({ activities: [activity('09:00', '09:10')] }), ['09:00:00-09:10:00 untagged src/a.ts']);
  });

  it('does not reach over a break', () => {
    const activities = [activity('09:00', '09:10'), activity('09:11', '09:20', edit)];
    assert.deepEqual(told({ activities }), ['09:00:00-09:10:00 untagged src/a.ts', '09:11:00-09:20:00 own src/a.ts']);
  });

  it('does not reach into another project, nor is any without a project', () => {
    const activities = [
      activity('09:00', '09:10', { project: 'till' }),
      activity('09:10', '09:20', edit),
      unplaced('09:20', '09:30', edit),
    ];
    assert.deepEqual(told({ activities }), [
      '09:00:00-09:10:00 untagged src/a.ts',
      '09:10:00-09:20:00 own src/a.ts',
      '09:20:00-09:30:00 untagged src/a.ts',
    ]);
  });

  it('is not shown by edits in other files, nor are other files part of it', () => {
    const docs = { ...edit, doc: 'docs/guide.md' };
    assert.deepEqual(told({ activities: [activity('09:00', '09:10'), activity('09:10', '09:20', docs)] }), [
      '09:00:00-09:10:00 untagged src/a.ts',
      '09:10:00-09:20:00 untagged docs/guide.md',
    ]);
    assert.deepEqual(told({ activities: [activity('09:00', '09:10', edit), activity('09:10', '09:20', docs)] }), [
      '09:00:00-09:10:00 own src/a.ts',
      '09:10:00-09:20:00 untagged docs/guide.md',
    ]);
  });

  it('is judged for each window by itself', () => {
    const activities = [activity('09:00', '09:10', edit), activity('09:10', '09:20', { window: 'w2' })];
    assert.deepEqual(told({ activities }), ['09:00:00-09:10:00 own src/a.ts', '09:10:00-09:20:00 untagged src/a.ts']);
  });

  it('is shown by an edit that was the last evidence of all', () => {
    const { activities } = recordedOf(['09:00 focus', '09:00 open src/a.ts', '09:04 edit src/a.ts', '09:30 close']);
    assert.deepEqual(told({ activities }), ['09:00:00-09:04:00 own src/a.ts']);
    const elsewhere = ['09:00 focus', '09:00 open src/a.ts', '09:04 edit docs/guide.md', '09:30 close'];
    assert.deepEqual(told(recordedOf(elsewhere)), ['09:00:00-09:04:00 untagged src/a.ts']);
  });

  it('gives way to a tag', () => {
    const recorded = { activities: [activity('09:00', '09:10', edit)], entries: [entry('09:02', '09:04')] };
    assert.deepEqual(told(recorded), [
      '09:00:00-09:02:00 own src/a.ts',
      '09:02:00-09:04:00 confirmed documentation',
      '09:04:00-09:10:00 own src/a.ts',
    ]);
  });
});
