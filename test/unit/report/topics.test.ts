import assert from 'node:assert/strict';
import type { TopicLink } from '../../../src/core/store/recordStore';
import type { DutyEntry } from '../../../src/core/records/dutyEntry';
import { recurringTopics } from '../../../src/core/report/measures/topics';
import { HOUR, MINUTE } from '../../../src/core/time/span';

const window = { start: 0, end: 28 * 24 * HOUR };

function question(hour: number, facets: Partial<DutyEntry> = {}): DutyEntry {
  return {
    id: `q${hour}`,
    start: hour * HOUR,
    end: hour * HOUR + 10 * MINUTE,
    zone: 'UTC',
    category: 'support',
    duty: 'support.repeat-question',
    topic: 'pagination',
    duration: 'measured',
    provenance: 'manual-live',
    createdAt: hour * HOUR,
    ...facets,
  };
}

const topics = (entries: DutyEntry[], links: TopicLink[] = []) =>
  recurringTopics(entries, links, [], window, window.end);

describe('Recurring topics', () => {
  it('have at least three entries in 28 days, with any spelling of the topic', () => {
    const found = topics([question(1, { topic: 'Pagination' }), question(2, { topic: 'pagination ' }), question(3)]);
    assert.deepEqual(found, [
      { topic: 'pagination', category: 'support', entries: 3, duration: 30 * MINUTE, requesters: 0 },
    ]);
  });

  it('can also have two entries when these are from two requesters', () => {
    assert.equal(topics([question(1), question(2)]).length, 0);
    assert.equal(topics([question(1, { requester: 'iOS' }), question(2, { requester: 'ios ' })]).length, 0);
    assert.equal(topics([question(1, { requester: 'iOS' }), question(2, { requester: 'Web' })]).length, 1);
  });

  it('count the parts of a divided entry once, with the time of all parts', () => {
    const parts = [question(1), question(2, { linked: 'q1' }), question(3, { linked: 'q2' })];
    assert.equal(topics(parts).length, 0);
    const [topic] = topics([...parts, question(4), question(5)]);
    assert.deepEqual([topic?.entries, topic?.duration], [3, 50 * MINUTE]);
  });

  it('count two entries for one wait as two entries', () => {
    const waits = { category: 'chasing', duty: 'chasing.approval', linked: 'wait' };
    assert.equal(topics([question(1, waits), question(2, waits), question(3)])[0]?.entries, 3);
  });

  it('ignore entries that are older than 28 days', () => {
    assert.equal(topics([question(-30), question(1), question(2)]).length, 0);
  });

  it('count how many entries came after a document was linked', () => {
    const [topic] = topics([question(1), question(2, { link: 'https://wiki/pagination' }), question(3)]);
    assert.deepEqual(topic?.document, { link: 'https://wiki/pagination', entriesBefore: 2, entriesSince: 1 });
  });

  it('include a document that was linked before the 28 days, with any spelling of the topic', () => {
    const link = { topic: 'Pagination', link: 'https://wiki/pages', at: -40 * 24 * HOUR };
    const [topic] = topics([question(1), question(2), question(3)], [link, { ...link, topic: 'retries' }]);
    assert.deepEqual(topic?.document, { link: 'https://wiki/pages', entriesBefore: 0, entriesSince: 3 });
  });
});
