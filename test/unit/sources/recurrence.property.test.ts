import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { occurrencesOf, TooManyRepetitions } from '../../../src/sources/calendar/recurrence';
import { parseComponent, rulesIn } from '../../../src/sources/calendar/parsed';
import { namedZone } from '../../../src/sources/calendar/wallTime';
import { holdsForAll } from '../../support/property';
import { busyFor } from './support/busyFor';
import { calendarText, readText } from './support/calendarText';

const DAY = 86_400_000;
const start = Date.UTC(2026, 0, 5, 9, 30);

function ruleOf(text: string) {
  const [found] = rulesIn(parseComponent('VEVENT', [`RRULE:${text}`]));
  assert.ok(found);
  return found.rule;
}

const ours = (text: string, first: number, from: number, to: number) => occurrencesOf(ruleOf(text), first, from, to);

/** What the iterator of ical.js finds, from the first occurrence on. */
function theirs(text: string, first: number, from: number, to: number): number[] {
  const begin = ICAL.Time.fromDateTimeString(new Date(first).toISOString().slice(0, 19));
  const iterator = ICAL.Recur.fromString(text).iterator(begin);
  const found: number[] = [];
  for (let time = iterator.next(); time; time = iterator.next()) {
    const at = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
    if (at > to) break;
    if (at >= from) found.push(at);
  }
  return found;
}

const some = <T>(values: readonly T[], max = 3) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: max });
const part = (name: string, values: fc.Arbitrary<readonly (string | number)[]>) =>
  values.map((all) => `;${name}=${all.join(',')}`);
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const maybe = (one: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), one);
const interval = maybe(fc.integer({ min: 1, max: 4 }).map((value) => `;INTERVAL=${value}`));
const count = maybe(fc.integer({ min: 1, max: 60 }).map((value) => `;COUNT=${value}`));
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((all) => all.join(''));

const rules = fc.oneof(
  joined(fc.constant('FREQ=DAILY'), interval, count),
  joined(fc.constant('FREQ=WEEKLY'), interval, count, maybe(part('BYDAY', some(weekdays)))),
  joined(fc.constant('FREQ=WEEKLY;WKST=SU'), interval, part('BYDAY', some(weekdays))),
  joined(fc.constant('FREQ=MONTHLY'), interval, count, part('BYMONTHDAY', some([1, 5, 15, 28]))),
  joined(fc.constant('FREQ=MONTHLY'), interval, part('BYDAY', some(['1MO', '2TU', '-1FR', '3WE'], 1))),
  joined(fc.constant('FREQ=YEARLY'), part('BYMONTH', some([1, 3, 10])), part('BYDAY', some(['-1SU', '2MO'], 1))),
);

describe('The occurrences of a rule', () => {
  it('are those that ical.js finds by counting from the first one', () => {
    holdsForAll(
      fc.property(rules, fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 90 }), (rule, begin, length) => {
        // A rule whose first day is none of its own begins differently in different programs.
        const [first] = theirs(rule.replace(/;COUNT=\d+/, ''), start, start, start + 2000 * DAY);
        fc.pre(first !== undefined);
        const [from, to] = [start + begin * DAY, start + (begin + length) * DAY];
        assert.deepEqual(ours(rule, first, from, to), theirs(rule, first, from, to), rule);
      }),
      { numRuns: 150 },
    );
  });

  it('keep their time on the clock in every zone, whatever the clocks do', async () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Asia/Beirut'];
    const minute = fc.integer({ min: 0, max: 1439 });
    holdsForAll(
      fc.property(fc.constantFrom(...zones), minute, fc.integer({ min: 0, max: 700 }), (zone, time, begin) => {
        const first = Date.UTC(2025, 0, 1) + time * 60_000;
        const named = namedZone(zone);
        for (const wall of ours('FREQ=DAILY', first, first + begin * DAY, first + (begin + 30) * DAY)) {
          const plain = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime();
          const expected = plain.toZonedDateTime(zone).epochMilliseconds;
          assert.deepEqual([named.instantOf(wall), named.instantOf(wall)], [expected, expected]);
        }
      }),
      { numRuns: 20 },
    );
  });

  const dates = (text: string, from: string, to: string, first = start) =>
    ours(text, first, Date.parse(from), Date.parse(to)).map((at) => new Date(at).toISOString().slice(0, 10));

  it('can be the last working day of each month', () => {
    const rule = 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1';
    assert.deepEqual(dates(rule, '2026-05-01', '2026-08-01'), ['2026-05-29', '2026-06-30', '2026-07-31']);
  });

  it('are left out in months that do not have the day', () => {
    assert.deepEqual(dates('FREQ=MONTHLY;BYMONTHDAY=31', '2026-02-01', '2026-06-01'), ['2026-03-31', '2026-05-31']);
    const thirtyFirst = Date.UTC(2026, 0, 31, 9);
    assert.deepEqual(dates('FREQ=MONTHLY', '2026-02-01', '2026-06-01', thirtyFirst), ['2026-03-31', '2026-05-31']);
  });

  it('can be the first week of a year, and days of a year', () => {
    assert.deepEqual(dates('FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO', '2026-06-01', '2028-06-01'), [
      '2027-01-04',
      '2028-01-03',
    ]);
    assert.deepEqual(dates('FREQ=YEARLY;BYYEARDAY=-1,60', '2026-02-01', '2027-02-01'), ['2026-03-01', '2026-12-31']);
  });
});

describe('A rule that repeats very often', () => {
  const text = (rule: string, first = '20150101T090000Z') =>
    calendarText([
      ['UID:hostile', `DTSTART:${first}`, 'DURATION:PT1M', `RRULE:${rule}`],
      ['UID:good', 'DTSTART:20261123T090000Z', 'DURATION:PT1H'],
    ]);

  it('every five minutes since years ago is read in 200 ms, with all occurrences of the range', () => {
    readText(text('FREQ=DAILY'));
    const begin = busyFor();
    const asked = { from: '2026-11-09', to: '2026-11-24' };
    const { events, problems } = readText(text('FREQ=MINUTELY;INTERVAL=5'), asked);
    const took = busyFor() - begin;
    assert.deepEqual([events.length, problems], [15 * 288 + 1, []]);
    assert.ok(took < 200, `${Math.round(took)} ms`);
  });

  const hostile = [
    'FREQ=SECONDLY',
    'FREQ=SECONDLY;COUNT=10000000000',
    'FREQ=SECONDLY;BYSECOND=0',
    'FREQ=MINUTELY;BYHOUR=9;COUNT=1000000000',
    'FREQ=DAILY;COUNT=1000000000;BYHOUR=1,2,3,4,5,6,7,8,9,10,11,12;BYMINUTE=1,2,3,4,5,6,7,8,9;BYSECOND=1,2,3,4,5,6,7,8,9',
    'FREQ=YEARLY;COUNT=1000000000;BYMONTHDAY=30;BYMONTH=2',
  ];
  for (const rule of hostile) {
    it(`(${rule.slice(0, 40)}) gives one sentence, at once, and costs no other event`, () => {
      const begin = busyFor();
      const { events, problems } = readText(text(rule, '19000101T000000Z'));
      assert.deepEqual([events.map(({ key }) => key), problems], [['good'], ['too-many-repetitions']]);
      assert.ok(busyFor() - begin < 400, `${Math.round(busyFor() - begin)} ms`);
    });
  }

  for (const rule of ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=MINUTELY;INTERVAL=1440;BYMONTH=2;BYMONTHDAY=30']) {
    it(`(${rule}) ends although it never comes true, for which ical.js looks for ever`, () => {
      const { events, problems } = readText(text(rule));
      assert.deepEqual([events.map(({ key }) => key), problems], [['good'], []]);
    });
  }

  it('is refused as such, whatever range is asked for', () => {
    assert.throws(() => ours('FREQ=SECONDLY', 0, 0, 1e12), TooManyRepetitions);
  });
});
