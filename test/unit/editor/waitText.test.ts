import assert from 'node:assert/strict';
import { taxonomy } from '../../../src/core/taxonomy/taxonomy';
import { defaultWorkingHours } from '../../../src/core/time/workingHours';
import { waitText } from '../../../src/editor/wait/waitText';

const HOUR = 3_600_000;
const time = { hours: defaultWorkingHours };
const wait = { id: 'w1', kind: 'chasing.server-access', openedAt: 0, elapsed: 27 * HOUR, followUps: 2 };

describe('The text of a wait', () => {
  it('contains what the developer waits for, from whom and for how long', () => {
    const text = waitText({ ...wait, subject: 'database', owner: 'operations' }, taxonomy, time);
    assert.equal(text.label, 'database');
    assert.equal(text.description, 'operations · 27 h 00 min of working time · 2 follow-ups');
    assert.equal(text.spoken, 'database, waiting for operations, open for 27 h 00 min of working time, 2 follow-ups');
  });

  it('marks a wait as long after five working days', () => {
    assert.equal(waitText({ ...wait, elapsed: 45 * HOUR }, taxonomy, time).long, false);
    const text = waitText({ ...wait, elapsed: 46 * HOUR }, taxonomy, time);
    assert.equal(text.long, true);
    assert.match(text.spoken, /more than five working days$/);
  });

  it('has the kind as its label when the wait has no subject', () => {
    const text = waitText({ ...wait, followUps: 1 }, taxonomy, time);
    assert.equal(
      text.label,
      taxonomy.categories.flatMap(({ duties }) => duties).find(({ id }) => id === wait.kind)?.label,
    );
    assert.match(text.description, /^27 h 00 min of working time · 1 follow-up$/);
  });
});
