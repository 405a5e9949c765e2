import assert from 'node:assert/strict';
import { taxonomy } from '../../../src/core/duty/taxonomy';
import { waitText } from '../../../src/editor/waitText';

const HOUR = 3_600_000;
const wait = { id: 'w1', kind: 'chasing.server-access', openedAt: 0, elapsed: 27 * HOUR, followUps: 2 };

describe('a wait in words', () => {
  it('is called what the developer waits for, on whom, for how long', () => {
    const text = waitText({ ...wait, subject: 'database', requester: 'operations' }, taxonomy);
    assert.equal(text.label, 'database');
    assert.equal(text.description, 'operations · 27 h 00 min of working time · 2 follow-ups');
    assert.equal(text.spoken, 'database, open on operations, waiting for 27 h 00 min of working time, 2 follow-ups');
  });

  it('is called by its kind when nothing else was said', () => {
    const text = waitText({ ...wait, followUps: 1 }, taxonomy);
    assert.equal(
      text.label,
      taxonomy.categories.flatMap(({ duties }) => duties).find(({ id }) => id === wait.kind)?.label,
    );
    assert.match(text.description, /^27 h 00 min of working time · 1 follow-up$/);
  });
});
