import assert from 'node:assert/strict';
import { timeline } from '../../../src/core/timeline/timeline';
import { activity, at, entry, pause, timelineLines, utc } from './build';

describe('a duty entry', () => {
  it('replaces activity in its time and does not change other activity', () => {
    const recorded = { activities: [activity('09:00', '09:30')], entries: [entry('09:10', '09:20')] };
    assert.deepEqual(timelineLines(recorded), [
      '09:00:00-09:10:00 untagged src/a.ts',
      '09:10:00-09:20:00 confirmed documentation',
      '09:20:00-09:30:00 untagged src/a.ts',
    ]);
  });

  it('also counts time off the editor, and has the time that the editor measured', () => {
    const recorded = { activities: [activity('09:00', '09:10')], entries: [entry('09:05', '10:00')], pauses: [] };
    const segments = timeline(recorded, utc, { start: at('00:00'), end: at('+1 00:00') }, at('12:00'));
    assert.deepEqual(
      segments.map(({ state, measured }) => [state, measured / 60_000]),
      [
        ['untagged', 5],
        ['confirmed', 5],
      ],
    );
  });

  it('ends when a later entry starts, even if its stored end is later', () => {
    const later = entry('09:30', '10:30', { category: 'architecture' });
    assert.deepEqual(timelineLines({ entries: [entry('09:00', '10:00'), later] }), [
      '09:00:00-09:30:00 confirmed documentation',
      '09:30:00-10:30:00 confirmed architecture',
    ]);
  });

  it('has the state “excluded” and replaces activity when its category is excluded', () => {
    const recorded = {
      activities: [activity('09:00', '09:30')],
      entries: [entry('09:00', '09:30', { category: 'excluded' })],
    };
    assert.deepEqual(timelineLines(recorded), ['09:00:00-09:30:00 excluded excluded']);
  });

  it('reaches to now while it is running', () => {
    assert.deepEqual(timelineLines({ entries: [entry('09:00')] }, '09:40'), [
      '09:00:00-09:40:00 confirmed documentation',
    ]);
  });

  it('is split at midnight when it runs overnight', () => {
    const activities = [activity('22:00', '+1 01:00')];
    assert.deepEqual(timelineLines({ activities, entries: [entry('23:00')] }, '+1 01:00'), [
      '22:00:00-23:00:00 untagged src/a.ts',
      '23:00:00-+1 00:00:00 confirmed documentation',
      '+1 00:00:00-+1 01:00:00 confirmed documentation',
    ]);
  });
});

describe('a running duty without activity', () => {
  const forgotten = { activities: [activity('09:00', '10:00')], entries: [entry('09:30')] };

  it('continues for up to four hours', () => {
    assert.deepEqual(timelineLines(forgotten, '14:00').at(-1), '09:30:00-14:00:00 confirmed documentation');
  });

  it('ends at the last activity after more than four hours', () => {
    assert.deepEqual(timelineLines(forgotten, '14:01').at(-1), '09:30:00-10:00:00 confirmed documentation');
  });

  it('does not continue when there is activity again on the next day', () => {
    const activities = [...forgotten.activities, activity('+1 09:00', '+1 09:30')];
    assert.deepEqual(timelineLines({ ...forgotten, activities }, '+1 09:30').slice(1), [
      '09:30:00-10:00:00 confirmed documentation',
      '+1 09:00:00-+1 09:30:00 untagged src/a.ts',
    ]);
  });

  it('has no time when there was no activity since its start', () => {
    assert.deepEqual(timelineLines({ entries: [entry('09:30')] }, '14:00'), []);
  });

  it('ends at the same time whichever range is read', () => {
    const activities = [...forgotten.activities, activity('+1 09:00', '+1 09:30')];
    const second = { start: at('+1 00:00'), end: at('+2 00:00') };
    const near = { ...forgotten, activities: activities.slice(1), pauses: [], alive: at('10:00') };
    assert.deepEqual(
      timeline(near, utc, second, at('+1 09:30')).map(({ state }) => state),
      ['untagged'],
    );
  });
});

describe('paused time', () => {
  it('is in no total', () => {
    const recorded = { activities: [activity('09:00', '10:00')], pauses: [pause('09:20', '09:40')] };
    assert.deepEqual(timelineLines(recorded), [
      '09:00:00-09:20:00 untagged src/a.ts',
      '09:40:00-10:00:00 untagged src/a.ts',
    ]);
  });

  it('interrupts a duty that was running when it began', () => {
    assert.deepEqual(timelineLines({ entries: [entry('09:00', '10:00')], pauses: [pause('09:20', '09:40')] }), [
      '09:00:00-09:20:00 confirmed documentation',
      '09:40:00-10:00:00 confirmed documentation',
    ]);
  });

  it('counts for an entry that was added after the pause began', () => {
    const later = entry('09:10', '10:00', { createdAt: at('11:00') });
    assert.deepEqual(timelineLines({ entries: [later], pauses: [pause('09:20', '09:40')] }), [
      '09:10:00-10:00:00 confirmed documentation',
    ]);
  });

  it('reaches to now during a pause', () => {
    assert.deepEqual(timelineLines({ entries: [entry('09:00')], pauses: [pause('09:20')] }, '10:00'), [
      '09:00:00-09:20:00 confirmed documentation',
    ]);
  });
});
