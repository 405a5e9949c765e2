import assert from 'node:assert/strict';
import { readReport } from '../../../src/core/report/readReport';
import type { TopicLink } from '../../../src/core/store/recordStore';
import type { DutyEntry } from '../../../src/core/records/dutyEntry';
import { recurringTopics } from '../../../src/core/report/measures/topics';
import { taxonomy } from '../../../src/core/taxonomy/taxonomy';
import { HOUR, MINUTE } from '../../../src/core/time/span';
import { openStore } from '../../../src/store/sqliteStore';

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

const calendar = { zone: 'Europe/Berlin', dayStartsAt: 0, weekStartsOn: 1 };

/** A question some minutes after the start of the 28 days that end with week 14. */
function asked(minutes: number, facets: Partial<DutyEntry> = {}): DutyEntry {
  const start = Date.parse('2026-03-08T23:00:00Z') + minutes * MINUTE;
  return { ...question(0), id: `at-${minutes}`, start, end: start + 10 * MINUTE, ...facets };
}

/** The topics of week 14, in which the clocks change, from a store with these entries; the last sign is on Sunday. */
function stored(entries: readonly DutyEntry[]) {
  const now = Date.parse('2026-04-06T00:00:00Z');
  const store = openStore(':memory:', { now: () => now, zone: () => 'UTC' });
  store.agree(0);
  const [start, end] = [asked(27 * 24 * 60).start, asked(27 * 24 * 60 + 10).start];
  const activity = { start, end, window: 'w', kind: 'read', fileClass: 'other', evidence: [start] } as const;
  store.save({ id: 'w', editor: 'Code', startedAt: start, seenAt: end }, 'UTC', [activity]);
  store.act('add', () => entries.map((after) => ({ table: 'entry', after })));
  const report = readReport(store, calendar, taxonomy, now, '2026-W14');
  store.dispose();
  return report.topics;
}

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

  it('are looked for in 28 local days, also where the clock changed in them, and in whole entries', () => {
    const found = (entries: readonly DutyEntry[]) =>
      stored(entries).map(({ entries: count, duration }) => [count, duration / MINUTE]);
    assert.deepEqual(found([0, 100, 200].map((minutes) => asked(minutes))), [[3, 30]]);
    assert.deepEqual(found([-1, 100, 200].map((minutes) => asked(minutes))), []);
    const parts = [asked(-20), ...[0, 20, 40].map((minutes) => asked(minutes, { linked: 'at--20' }))];
    assert.deepEqual(found(parts), []);
  });

  it('have no minutes of a running duty after the last sign of the developer', () => {
    const { end: _end, ...left } = asked(27 * 24 * 60);
    const [topic] = stored([asked(0), asked(100), left]);
    assert.deepEqual([topic?.entries, topic?.duration], [3, 30 * MINUTE]);
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

  it('find such a document in the store also where no entry of the 28 days spells the topic like it', () => {
    const old = asked(-60 * 24 * 60, { topic: 'ＰＡＧＩＮＡＴＩＯＮ', link: 'https://wiki/pages' });
    const [topic] = stored([old, ...[0, 100, 200].map((minutes) => asked(minutes, { link: 'https://wiki/other' }))]);
    assert.deepEqual(topic?.document, { link: 'https://wiki/pages', entriesBefore: 0, entriesSince: 3 });
  });
});
