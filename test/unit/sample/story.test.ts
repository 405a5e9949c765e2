import assert from 'node:assert/strict';
import { storyClock } from '../../../src/core/sample/developer';
import { tellStory } from '../../../src/core/sample/story';
import { readReport } from '../../../src/core/report/readReport';
import type { WeeklyReport } from '../../../src/core/report/weeklyReport';
import type { Store } from '../../../src/core/store/store';
import { taxonomy } from '../../../src/core/taxonomy/taxonomy';
import { addWeeks, type Calendar, dayAt, weekAt, weekOf } from '../../../src/core/time/calendar';
import { HOUR, type Instant, MINUTE } from '../../../src/core/time/span';
import { readDay } from '../../../src/core/timeline/dayRead';
import { dayRows } from '../../../src/core/timeline/dayRows';
import { waitItems } from '../../../src/editor/wait/waitItems';
import { patientStore } from '../../../src/store/patientStore';
import { openStore } from '../../../src/store/sqliteStore';

const calendar: Calendar = { zone: 'Europe/Berlin', dayStartsAt: 0, weekStartsOn: 1 };
const SETTLED = 10 * MINUTE;
const at = (local: string): Instant => Date.parse(`${local}:00+01:00`);
const thursday = at('2026-11-26T16:10');

describe('the sample story', function story() {
  this.timeout(60_000);
  let told: Store;

  before(async () => {
    told = await tell(thursday);
  });

  after(() => told.dispose());

  const stores: Store[] = [];

  afterEach(() => {
    for (const store of stores.splice(0)) store.dispose();
  });

  async function tell(now: Instant, zone = calendar.zone): Promise<Store> {
    const clock = storyClock(now, zone);
    const store = patientStore(openStore(':memory:', clock));
    await tellStory(store, clock, { calendar: { ...calendar, zone }, now, nextTurn: () => Promise.resolve() });
    return store;
  }

  /** The report of a week of the story; 13 is the current one. */
  function week(number: number): WeeklyReport {
    const { id, span } = weekOf(calendar, addWeeks(weekAt(calendar, thursday).id, number - 13));
    const waits = waitItems(told, span, taxonomy);
    return readReport(told, calendar, taxonomy, thursday, id, { suggestAfter: SETTLED, waits });
  }

  const percent = (number: number): number => Math.round(100 * (week(number).share?.atLeast ?? 0));
  const hours = (number: number, category: string): number =>
    (week(number).categories.find((one) => one.category === category)?.duration ?? 0) / HOUR;

  it('raises load from a quarter to nearly a half in twelve weeks that are all recorded well', () => {
    const shares = Array.from({ length: 12 }, (_, index) => percent(index + 1));
    assert.ok(Math.abs((shares[0] ?? 0) - 25) <= 2, String(shares));
    assert.ok(Math.abs((shares[11] ?? 0) - 45) <= 2, String(shares));
    const thirds = [0, 4, 8].map((from) => shares.slice(from, from + 4).reduce((sum, one) => sum + one) / 4);
    assert.deepEqual(
      thirds.toSorted((a, b) => a - b),
      thirds,
    );
    for (let number = 1; number <= 12; number++) assert.notEqual(week(number).coverage?.grade, 'C');
  });

  it('has hardly any decisions until the tech lead leaves in week 5, and hours of them in every week after', () => {
    for (let number = 1; number <= 4; number++) assert.ok(hours(number, 'architecture') < 2.5, String(number));
    for (let number = 5; number <= 12; number++) assert.ok(hours(number, 'architecture') > 1.5, String(number));
  });

  it('has a week of an incident, a release with late changes, and a week with two days of leave', () => {
    assert.ok(hours(9, 'firefighting') > 5);
    assert.ok(week(9).outOfHours > 0);
    assert.equal(week(12).lateChanges.count, 3);
    assert.deepEqual([week(8).coverage?.workdays, week(8).coverage?.short], [3, true]);
  });

  it('asks about one topic again and again until it is written down, and never after', () => {
    const topic = week(12).topics.find((one) => one.topic === 'cursor pagination');
    assert.ok(topic?.document);
    assert.ok(topic.document.entriesBefore >= 5);
    assert.equal(topic.document.entriesSince, 0);
  });

  it('waits nine working days for one partner, who is slower than everybody else each time', () => {
    const waits = Array.from({ length: 12 }, (_, index) => week(index + 1).waits?.items ?? []).flat();
    const closed = waits.filter(({ open }) => !open);
    const days = (owner: string): number[] =>
      closed.filter((one) => one.owner === owner).map((one) => one.elapsed / (9 * HOUR));
    assert.equal(Math.max(...days('payment provider')), 9);
    const others = closed
      .filter(({ owner }) => owner !== 'payment provider')
      .map(({ elapsed }) => elapsed / (9 * HOUR));
    assert.ok(others.length >= 3);
    assert.ok(Math.min(...days('payment provider')) > Math.max(...others));
  });

  it('gives every outcome once, and three or more of them in the last week', () => {
    const outcomes = Array.from({ length: 13 }, (_, index) => week(index + 1).outcomes.map(({ text }) => text));
    assert.equal(new Set(outcomes.flat()).size, outcomes.flat().length);
    assert.ok((outcomes[11]?.length ?? 0) >= 3);
  });

  it('is the same for the same time', async () => {
    const again = await tell(thursday);
    stores.push(again);
    assert.deepEqual(contentOf(again), contentOf(told));
    assert.ok(contentOf(told).entries.length > 250, String(contentOf(told).entries.length));
  });

  for (const [when, now] of [
    ['at seven on a Monday', at('2026-11-23T07:00')],
    ['at noon on a Wednesday', at('2026-11-25T12:00')],
    ['on a Saturday', at('2026-11-28T11:00')],
    ['late on a Sunday', at('2026-11-29T22:00')],
    ['an hour after midnight', at('2026-11-25T01:00')],
    ['on the day on which the clock is set back', at('2026-10-25T14:00')],
  ] as const) {
    it(`has an open wait, a suggestion, a gap and untagged time today when it is opened ${when}`, async () => {
      const store = await tell(now);
      stores.push(store);
      const day = readDay(store, calendar, now, SETTLED);
      const rows = dayRows(day, now, SETTLED);
      const kinds = new Set(rows.map((row) => ('state' in row ? row.state : row.type)));
      for (const kind of ['suggested', 'gap', 'untagged', 'own', 'confirmed'] as const)
        assert.ok(kinds.has(kind), kind);
      assert.equal(store.openWaits().length, 1);
      assert.equal(store.running(), undefined);
      const { activities, entries } = store.recorded({ start: now - 24 * HOUR, end: now + 24 * HOUR });
      assert.ok([...activities, ...entries].every(({ end = now }) => end <= now));
      assert.ok(rows.every(({ start }) => dayAt(calendar, start).date === day.day.date));
      const lastWeek = addWeeks(weekAt(calendar, now).id, -1);
      const report = readReport(store, calendar, taxonomy, now, lastWeek, { suggestAfter: SETTLED });
      assert.equal(report.coverage?.grade, 'A');
    });
  }

  function contentOf(store: Store) {
    const all = { start: 0, end: thursday };
    return {
      activities: store.activitiesIn(all),
      entries: store
        .entriesIn(all)
        .map(({ id: _id, linked, ...entry }) => ({ ...entry, isLinked: linked !== undefined })),
      waits: store.waitsIn(all).map(({ id: _id, ...wait }) => wait),
      leave: store.leaveIn('2026-01-01', '2026-12-31').map(({ date }) => date),
    };
  }
});
