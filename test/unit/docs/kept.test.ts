import assert from 'node:assert/strict';
import { keptFields } from '../../../src/core/observation/observationSchema';
import { sectionOf } from './support/pages';

/** What the README says of each field of an event that is kept; a new field needs its words here and there. */
const saidOfEvents: Readonly<Record<string, string>> = {
  start: 'start',
  end: 'end',
  busy: 'free or busy',
  answer: 'your answer',
  people: 'how many people',
  titleClass: 'what the title is about',
  title: 'the title itself only if you want',
};

describe('What is kept of a calendar', () => {
  it('is in the README field by field, as it is stored', () => {
    const readme = sectionOf('README.md', 'What is recorded, and what never is');
    const fields = (keptFields.get('calendar') ?? []).filter((name) => name !== 'key' && name !== 'kind');
    assert.deepEqual(fields.toSorted(), Object.keys(saidOfEvents).toSorted());
    for (const words of Object.values(saidOfEvents)) assert.ok(readme.includes(words), words);
  });
});
