import assert from 'node:assert/strict';
import { timeline } from '../../../src/core/timeline/timeline';
import { activity, at, entry, pause, told, utc } from './build';

describe('a duty entry', () => {
  it('wins over activity and leaves the rest of it', () => {
    const recorded = { activities: [activity('09:00', '09:30')], entries: [entry('09:10', '09:20')] };
    assert.deepEqual(told(recorded), [
      '09:00:00-09:10:00 untagged src/a.ts',
      '09:10:00-09:20:00 confirmed documentation',
      '09:20:00-09:30:00 untagged src/a.ts',
    ]);
  });

  it('counts off the editor too, and says how much the editor measured', () => {
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

  it('ends where a later one starts, even when both say otherwise', () => {
    const later = entry('09:30', '10:30', { category: 'architecture' });
    assert.deepEqual(told({ entries: [entry('09:00', '10:00'), later] }), [
      '09:00:00-09:30:00 confirmed documentation',
      '09:30:00-10:30:00 confirmed architecture',
    ]);
  });

  it('of excluded time is in the state of its own, and takes activity away', () => {
    const recorded = {
      activities: [activity('09:00', '09:30')],
      entries: [entry('09:00', '09:30', { category: 'excluded' })],
    };
    assert.deepEqual(told(recorded), ['09:00:00-09:30:00 excluded excluded']);
  });

  it('that runs reaches to now', () => {
    assert.deepEqual(told({ entries: [entry('09:00')] }, '09:40'), ['09:00:00-09:40:00 confirmed documentation']);
  });

  it('that runs over night is split at midnight', () => {
    const activities = [activity('22:00', '+1 01:00')];
    assert.deepEqual(told({ activities, entries: [entry('23:00')] }, '+1 01:00'), [
      '22:00:00-23:00:00 untagged src/a.ts',
      '23:00:00-+1 00:00:00 confirmed documentation',
      '+1 00:00:00-+1 01:00:00 confirmed documentation',
    ]);
  });
});

describe('a running duty that was left alone', () => {
  const forgotten = { activities: [activity('09:00', '10:00')], entries: [entry('09:30')] };

  it('for up to four hours goes on', () => {
    assert.deepEqual(told(forgotten, '14:00').at(-1), '09:30:00-14:00:00 confirmed documentation');
  });

  it('for longer ended at the last sign of life', () => {
    assert.deepEqual(told(forgotten, '14:01').at(-1), '09:30:00-10:00:00 confirmed documentation');
  });

  it('stays ended when the developer is back the next day', () => {
    const activities = [...forgotten.activities, activity('+1 09:00', '+1 09:30')];
    assert.deepEqual(told({ ...forgotten, activities }, '+1 09:30').slice(1), [
      '09:30:00-10:00:00 confirmed documentation',
      '+1 09:00:00-+1 09:30:00 untagged src/a.ts',
    ]);
  });

  it('ended at its start where there never was a sign of life', () => {
    assert.deepEqual(told({ entries: [entry('09:30')] }, '14:00'), []);
  });

  it('is told the same whichever range is read', () => {
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
    assert.deepEqual(told(recorded), ['09:00:00-09:20:00 untagged src/a.ts', '09:40:00-10:00:00 untagged src/a.ts']);
  });

  it('interrupts a duty that was running when it began', () => {
    assert.deepEqual(told({ entries: [entry('09:00', '10:00')], pauses: [pause('09:20', '09:40')] }), [
      '09:00:00-09:20:00 confirmed documentation',
      '09:40:00-10:00:00 confirmed documentation',
    ]);
  });

  it('gives way to a tag that was made after the pause began', () => {
    const later = entry('09:10', '10:00', { createdAt: at('11:00') });
    assert.deepEqual(told({ entries: [later], pauses: [pause('09:20', '09:40')] }), [
      '09:10:00-10:00:00 confirmed documentation',
    ]);
  });

  it('reaches to now while the pause is in force', () => {
    assert.deepEqual(told({ entries: [entry('09:00')], pauses: [pause('09:20')] }, '10:00'), [
      '09:00:00-09:20:00 confirmed documentation',
    ]);
  });
});
