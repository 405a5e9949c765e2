import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addWeeks, dateOf, dayOf, hasWeek, toLocalIso, weekAt, weekOf } from '../../../src/core/time/calendar';
import { dayNumber, monthsBefore, weekdayOf } from '../../../src/core/time/localDate';
import { HOUR, MINUTE, SECOND } from '../../../src/core/time/span';
import { instantOf, instantsOf, startOfDate, wallTime } from '../../../src/core/time/wallTime';
import { holdsForAll } from '../../support/property';

/** Zones whose clocks do what few others do, and all the others. */
const zones = [
  ...[
    'Pacific/Apia',
    'Australia/Lord_Howe',
    'America/St_Johns',
    'Africa/Cairo',
    'Africa/Casablanca',
    '+05:30',
    '-03:00',
  ],
  ...Intl.supportedValuesOf('timeZone'),
];
const zone = fc.oneof(fc.constantFrom(...zones.slice(0, 7)), fc.constantFrom(...zones));
const seconds = (first: string, last: string) =>
  fc.integer({ min: Date.parse(first) / SECOND, max: Date.parse(last) / SECOND }).map((second) => second * SECOND);
/** From 1972 on all offsets are whole minutes but one. */
const instant = fc.oneof(seconds('1973-01-01', '2040-01-01'), seconds('2026-01-01', '2027-01-01'));
const date = instant.map((at) => new Date(at).toISOString().slice(0, 'yyyy-mm-dd'.length));

/** Instants around a change of the clocks of the zone, where mistakes are made. */
const nearChange = fc.tuple(zone, instant, fc.integer({ min: -30 * 60, max: 30 * 60 })).map(([name, at, minutes]) => {
  const next = zoned(name, at).getTimeZoneTransition('next');
  return { zone: name, at: (next?.epochMilliseconds ?? at) + minutes * MINUTE };
});
const anywhere = fc.oneof(
  fc.tuple(zone, instant).map(([name, at]) => ({ zone: name, at })),
  nearChange,
);

function zoned(name: string, at: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name);
}

describe('Local time is the same as by the standard (Temporal)', () => {
  it('on the clock of any zone at any instant', () => {
    holdsForAll(
      fc.property(anywhere, ({ zone: name, at }) => {
        const expected = zoned(name, at);
        assert.equal(wallTime(name, at) - at, expected.offsetNanoseconds / 1e6);
        assert.equal(
          toLocalIso({ zone: name, dayStartsAt: 0, weekStartsOn: 1 }, at),
          expected.toString({ timeZoneName: 'never', smallestUnit: 'second' }),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('for the instants at which a clock shows a time, skipped and shown twice', () => {
    holdsForAll(
      fc.property(anywhere, ({ zone: name, at }) => {
        const wall = at;
        const plain = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime();
        const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
          plain.toZonedDateTime(name, { disambiguation }),
        );
        assert.ok(earlier && later);
        const exists = earlier.toPlainDateTime().equals(plain);
        const shown = exists ? [...new Set([earlier.epochMilliseconds, later.epochMilliseconds])] : [];
        assert.deepEqual(instantsOf(name, wall), shown);
        assert.equal(instantOf(name, wall), plain.toZonedDateTime(name).epochMilliseconds);
      }),
      { numRuns: 2000 },
    );
  });

  it('for the first instant of a date', () => {
    holdsForAll(
      fc.property(anywhere, ({ zone: name, at }) => {
        const plain = zoned(name, at).toPlainDate();
        const start = startOfDate(name, dayNumber(plain.toString()));
        assert.equal(start, plain.toZonedDateTime(name).epochMilliseconds);
      }),
      { numRuns: 2000 },
    );
  });

  it('for dates, weekdays, weeks and months', () => {
    holdsForAll(
      fc.property(date, fc.integer({ min: 0, max: 130 }), (text, count) => {
        const plain = Temporal.PlainDate.from(text);
        assert.equal(weekdayOf(dayNumber(text)), plain.dayOfWeek);
        assert.equal(monthsBefore(text, count), plain.subtract({ months: count }).toString());
        const calendar = { zone: 'UTC', dayStartsAt: 0, weekStartsOn: 1 };
        const noon = dayOf(calendar, text).span.start + 12 * HOUR;
        assert.equal(dateOf(calendar, noon), text);
        const { id } = weekAt(calendar, noon);
        assert.equal(id, `${plain.yearOfWeek}-W${String(plain.weekOfYear).padStart(2, '0')}`);
        const later = plain.add({ weeks: count });
        assert.equal(addWeeks(id, count), `${later.yearOfWeek}-W${String(later.weekOfYear).padStart(2, '0')}`);
        assert.ok(weekOf(calendar, id).days.some((day) => day.date === text));
        const last = Temporal.PlainDate.from({ year: plain.year, month: 12, day: 28 }).weekOfYear;
        assert.equal(hasWeek(`${plain.year}-W53`), last === 53);
      }),
      { numRuns: 1000 },
    );
  });
});
