import assert from 'node:assert/strict';
import {
  addWeeks,
  type Calendar,
  dateOf,
  dayAt,
  dayOf,
  daysIn,
  isZone,
  toLocalIso,
  weekAt,
  weekOf,
} from '../../../src/core/time/calendar';
import { HOUR, lengthOf, totalLength } from '../../../src/core/time/span';

const SUNDAY = 7;
const SATURDAY = 6;

function calendar(zone: string, more: Partial<Calendar> = {}): Calendar {
  return { zone, dayStartsAt: 0, weekStartsOn: 1, ...more };
}

function at(text: string): number {
  return Date.parse(text);
}

describe('a local day', () => {
  it('has 23 hours when the clock goes forward and 25 when it goes back', () => {
    const berlin = calendar('Europe/Berlin');
    assert.equal(lengthOf(dayOf(berlin, '2026-03-29').span), 23 * HOUR);
    assert.equal(lengthOf(dayOf(berlin, '2026-10-25').span), 25 * HOUR);
    assert.equal(lengthOf(dayOf(berlin, '2026-10-26').span), 24 * HOUR);
  });

  it('has 23.5 and 24.5 hours on Lord Howe Island', () => {
    const island = calendar('Australia/Lord_Howe');
    assert.equal(lengthOf(dayOf(island, '2026-10-04').span), 23.5 * HOUR);
    assert.equal(lengthOf(dayOf(island, '2026-04-05').span), 24.5 * HOUR);
  });

  it('begins at local midnight, whatever the offset', () => {
    assert.equal(dayOf(calendar('Asia/Kathmandu'), '2026-11-23').span.start, at('2026-11-23T00:00:00+05:45'));
    assert.equal(dayOf(calendar('America/St_Johns'), '2026-11-23').span.start, at('2026-11-23T00:00:00-03:30'));
    assert.equal(dayOf(calendar('Pacific/Apia'), '2026-11-23').span.start, at('2026-11-23T00:00:00+13:00'));
  });

  it('begins at its first instant when midnight is skipped', () => {
    assert.equal(dayOf(calendar('Africa/Cairo'), '2026-04-24').span.start, at('2026-04-24T01:00:00+03:00'));
  });

  it('contains 20:30 in UTC−4, although the UTC date is the next day', () => {
    assert.equal(dateOf(calendar('America/Halifax'), at('2026-11-23T20:30:00-04:00')), '2026-11-23');
    assert.equal(dateOf(calendar('America/New_York'), at('2026-07-23T20:30:00-04:00')), '2026-07-23');
  });

  it('contains the hours after midnight when days begin at four', () => {
    const late = calendar('Europe/Berlin', { dayStartsAt: 240 });
    assert.equal(dateOf(late, at('2026-11-24T03:59:59.999+01:00')), '2026-11-23');
    assert.equal(dateOf(late, at('2026-11-24T04:00:00+01:00')), '2026-11-24');
    assert.equal(lengthOf(dayOf(late, '2026-03-28').span), 23 * HOUR);
    assert.equal(lengthOf(dayOf(late, '2026-10-24').span), 25 * HOUR);
  });

  it('begins after a skipped hour when its start is in that hour', () => {
    const early = calendar('Europe/Berlin', { dayStartsAt: 150 });
    assert.equal(dayOf(early, '2026-03-29').span.start, at('2026-03-29T03:30:00+02:00'));
    assert.equal(dateOf(early, at('2026-03-29T03:29:00+02:00')), '2026-03-28');
  });

  it('has no length if it was skipped, as in Apia, and the days around it contain every instant', () => {
    for (const dayStartsAt of [0, 240]) {
      const apia = calendar('Pacific/Apia', { dayStartsAt });
      assert.equal(lengthOf(dayOf(apia, '2011-12-30').span), 0);
      assert.equal(lengthOf(dayOf(apia, '2011-12-29').span), 24 * HOUR);
      assert.equal(dateOf(apia, at('2011-12-31T02:00:00+14:00')), dayStartsAt === 0 ? '2011-12-31' : '2011-12-29');
    }
  });

  it('does not end when the clock goes back over midnight and shows the date of the day before again', () => {
    const shown = at('2010-11-06T23:30:00-03:30');
    assert.match(toLocalIso(calendar('America/St_Johns'), shown), /^2010-11-06T23:30/);
    assert.equal(dateOf(calendar('America/St_Johns'), shown), '2010-11-07');
  });

  it('exists for each instant, in every zone and year', () => {
    const changes = {
      'Pacific/Apia': '2011-12-30',
      'America/St_Johns': '2010-11-07',
      'America/Sao_Paulo': '2011-10-16',
      'Africa/Cairo': '2010-10-01',
      'Asia/Kathmandu': '2011-01-01',
    };
    for (const [zone, date] of Object.entries(changes)) {
      const change = at(`${date}T00:00:00Z`);
      const aYear = Array.from({ length: 90 }, (_, index) => at('2010-10-01T00:00:00Z') + index * 122.3 * HOUR);
      const around = Array.from({ length: 50 }, (_, index) => change + (index - 25) * 1.4 * HOUR);
      for (const dayStartsAt of [0, 150, 240, 1439]) {
        const own = calendar(zone, { dayStartsAt });
        for (const instant of [...aYear, ...around]) {
          const day = dayAt(own, instant);
          assert.ok(day.span.start <= instant && instant < day.span.end, `${zone} ${new Date(instant).toISOString()}`);
        }
      }
    }
  });
});

describe('days that are asked for again', () => {
  it('are those of the zone and of the start of the day that are given then', () => {
    const instant = at('2026-11-24T02:30:00Z');
    const divisions = [calendar('UTC'), calendar('America/New_York'), { ...calendar('UTC'), dayStartsAt: 240 }];
    for (let round = 0; round < 2; round++) {
      assert.deepEqual(
        divisions.map((one) => dayAt(one, instant).date),
        ['2026-11-24', '2026-11-23', '2026-11-23'],
      );
      assert.deepEqual(
        divisions.map((one) => dayOf(one, '2026-11-24').span.start),
        ['2026-11-24T00:00:00Z', '2026-11-24T05:00:00Z', '2026-11-24T04:00:00Z'].map(at),
      );
    }
  });

  it('are found without working them out again', () => {
    const first = dayAt(calendar('Europe/Berlin'), at('2026-11-24T02:30:00Z'));
    assert.equal(dayAt(calendar('Europe/Berlin'), at('2026-11-24T20:30:00Z')), first);
    assert.equal(dayOf(calendar('Europe/Berlin'), '2026-11-24'), first);
  });
});

describe('the days in a range', () => {
  it('follow each other without a gap when the clock changes', () => {
    const range = { start: at('2026-10-24T22:00:00+02:00'), end: at('2026-10-26T01:00:00+01:00') };
    const days = daysIn(calendar('Europe/Berlin'), range);
    assert.deepEqual(
      days.map((day) => day.date),
      ['2026-10-24', '2026-10-25', '2026-10-26'],
    );
    assert.equal(totalLength(days.map((day) => day.span)), 73 * HOUR);
  });
});

describe('a week', () => {
  it('has exactly seven days without a gap, even when the clock changes', () => {
    for (const [id, hours] of [
      ['2026-W13', 167],
      ['2026-W43', 169],
      ['2026-W48', 168],
    ] as const) {
      const week = weekOf(calendar('Europe/Berlin'), id);
      assert.equal(week.days.length, 7);
      assert.equal(lengthOf(week.span), hours * HOUR);
      week.days.slice(1).forEach((day, index) => assert.equal(day.span.start, week.days[index]?.span.end));
    }
  });

  it('begins on Monday after a change of the clock', () => {
    assert.equal(weekOf(calendar('Europe/Berlin'), '2026-W44').days[0]?.date, '2026-10-26');
  });

  it('begins on the weekday of the setting', () => {
    const first = (weekStartsOn: number) => weekOf(calendar('UTC', { weekStartsOn }), '2026-W48').days[0]?.date;
    assert.equal(first(1), '2026-11-23');
    assert.equal(first(SUNDAY), '2026-11-22');
    assert.equal(first(SATURDAY), '2026-11-21');
  });

  it('contains the instant by which it was found', () => {
    for (const weekStartsOn of [1, SATURDAY, SUNDAY]) {
      const own = calendar('Asia/Kathmandu', { weekStartsOn });
      for (let instant = at('2026-12-20T00:00:00Z'); instant < at('2027-01-20T00:00:00Z'); instant += 7 * HOUR) {
        const { span, days } = weekAt(own, instant);
        assert.ok(span.start <= instant && instant < span.end);
        assert.equal(days.length, 7);
      }
    }
  });

  it('has seven days when one of them was skipped', () => {
    const week = weekOf(calendar('Pacific/Apia'), '2011-W52');
    assert.equal(week.days.length, 7);
    assert.equal(lengthOf(week.span), 144 * HOUR);
  });

  it('has an ISO 8601 id, also at the turn of the year', () => {
    assert.equal(weekAt(calendar('UTC'), at('2027-01-01T12:00:00Z')).id, '2026-W53');
    assert.equal(addWeeks('2026-W53', 1), '2027-W01');
    assert.equal(addWeeks('2027-W01', -1), '2026-W53');
  });

  it('is refused when it does not exist', () => {
    assert.throws(() => weekOf(calendar('UTC'), '2027-W53'), /2027 has no week 53/);
    assert.throws(() => weekOf(calendar('UTC'), '2026-48'), /2026-W47/);
  });
});

describe('a time zone', () => {
  it('adds its offset to an instant in ISO 8601', () => {
    assert.equal(toLocalIso(calendar('Asia/Kathmandu'), at('2026-11-23T09:00:00Z')), '2026-11-23T14:45:00+05:45');
  });

  it('is valid only if the runtime supports it', () => {
    assert.ok(isZone('America/St_Johns'));
    assert.ok(!isZone('Mars/Olympus'));
  });
});
