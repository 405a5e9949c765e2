import assert from 'node:assert/strict';
import { activityOf, timeOf, at } from './script';

const before = ['09:00 focus', '09:00 open src/a.ts'];

/** A line `active` on every tick from one time to another. */
function active(from: string, to: string): string[] {
  const ticks = [];
  for (let time = at(from); time <= at(to); time += 15_000) ticks.push(`${timeOf(time)} active`);
  return ticks;
}

describe('the time in a program in the terminal', () => {
  const started = [...before, '09:01 shell-start psql'];

  it('counts while the window is active, and ends when it is not', () => {
    assert.deepEqual(activityOf([...started, ...active('09:01:15', '09:09'), '09:30 tick']), [
      '09:00:00-09:01:00 read src/a.ts',
      '09:01:00-09:09:00 terminal src/a.ts',
    ]);
  });

  it('counts for ten minutes after the last sign when the window stays active without one, as on a server', () => {
    assert.deepEqual(activityOf([...started, ...active('09:01:15', '12:00')]), [
      '09:00:00-09:01:00 read src/a.ts',
      '09:01:00-09:11:00 terminal src/a.ts',
    ]);
  });

  it('counts on when the window was not active for more than a minute, because somebody pressed a key again', () => {
    const script = [
      ...started,
      ...active('09:01:15', '09:08'),
      ...active('09:10', '09:17'),
      ...active('09:19', '09:26'),
    ];
    assert.deepEqual(activityOf(script), ['09:00:00-09:01:00 read src/a.ts', '09:01:00-09:26:00 terminal src/a.ts']);
  });

  it('counts over up to ten minutes of reading what the program printed', () => {
    assert.deepEqual(activityOf([...started, '09:11:00 active', '09:21:01 active']), [
      '09:00:00-09:01:00 read src/a.ts',
      '09:01:00-09:11:00 terminal src/a.ts',
    ]);
  });

  it('does not add the minute for which a window stays active after typing in a document', () => {
    const script = [...started, '09:02 edit src/a.ts', '09:04 edit src/a.ts', ...active('09:04:15', '09:05:15')];
    assert.deepEqual(activityOf([...script, '09:20 tick']).at(-1), '09:02:00-09:04:00 edit src/a.ts');
  });

  it('counts again after typing in a document, once the window is active for longer than that', () => {
    const script = [...started, '09:02 edit src/a.ts', ...active('09:02:15', '09:06')];
    assert.deepEqual(activityOf(script).slice(-2), [
      '09:02:00-09:03:30 edit src/a.ts',
      '09:03:30-09:06:00 terminal src/a.ts',
    ]);
  });

  it('does not count in a window without focus or during a pause', () => {
    assert.deepEqual(activityOf(['09:00 open src/a.ts', ...active('09:01', '09:05')]), []);
    assert.deepEqual(activityOf([...before, '09:00 pause', ...active('09:01', '09:05')]), []);
  });
});
