import assert from 'node:assert/strict';
import { parseDuration } from '../../../src/core/input/duration';
import { parseStart, parseTimeWithin, parseTimeSpan } from '../../../src/core/input/timeSpan';
import { InputError } from '../../../src/core/input/inputError';
import { MINUTE } from '../../../src/core/time/span';

const zone = 'Europe/Berlin';
const at = (iso: string) => Date.parse(iso);
const now = at('2026-11-24T15:00:00+01:00');
const field = (name: string) => (error: unknown) => error instanceof InputError && error.field === name;

describe('Typed lengths of time', () => {
  const lengths: [string, number][] = [
    ['20', 20],
    ['20m', 20],
    ['20 min', 20],
    ['90', 90],
    ['1h', 60],
    ['1h30', 90],
    ['1 h 30 min', 90],
    ['1:30', 90],
    ['1.5h', 90],
    ['1,25 h', 75],
    ['24h', 1440],
  ];
  for (const [typed, minutes] of lengths) {
    it(`are parsed: “${typed}” is ${minutes} minutes`, () => assert.equal(parseDuration(typed), minutes * MINUTE));
  }
  for (const typed of [
    '',
    'soon',
    '-5',
    '0',
    '0m',
    '25h',
    '1441',
    '1.5',
    '1h75',
    '1e3',
    '٣',
    '20 m x',
    '99999999999',
  ]) {
    it(`are refused in the form “${typed}”`, () => assert.throws(() => parseDuration(typed), field('duration')));
  }
});

describe('Four digits that can be a time of day', () => {
  for (const typed of ['1030', '0930', ' 1441 ']) {
    it(`are refused as a length with a hint: “${typed}”`, () => {
      const hint = `${Number(typed)}m for minutes, or ${typed.trim().slice(0, 2)}:${typed.trim().slice(2)} where`;
      assert.throws(() => parseDuration(typed), new RegExp(hint));
      assert.throws(() => parseTimeSpan(typed, { now, zone }), new RegExp(hint));
    });
  }

  it('are a length with a unit', () => {
    assert.equal(parseDuration('1030m'), 1030 * MINUTE);
  });
});

describe('Typed times', () => {
  const spanOf = (typed: string, then = now) => {
    const { start, end } = parseTimeSpan(typed, { now: then, zone });
    return [new Date(start).toISOString(), new Date(end).toISOString()];
  };
  const spans: [string, string, string][] = [
    ['20m', '2026-11-24T13:40:00.000Z', '2026-11-24T14:00:00.000Z'],
    ['9:00', '2026-11-24T08:00:00.000Z', '2026-11-24T14:00:00.000Z'],
    ['1:30pm', '2026-11-24T12:30:00.000Z', '2026-11-24T14:00:00.000Z'],
    ['9 am', '2026-11-24T08:00:00.000Z', '2026-11-24T14:00:00.000Z'],
    ['14:05-14:25', '2026-11-24T13:05:00.000Z', '2026-11-24T13:25:00.000Z'],
    ['14:05 – 14:25', '2026-11-24T13:05:00.000Z', '2026-11-24T13:25:00.000Z'],
    ['2-2:30pm', '2026-11-24T13:00:00.000Z', '2026-11-24T13:30:00.000Z'],
    ['11am-1pm', '2026-11-24T10:00:00.000Z', '2026-11-24T12:00:00.000Z'],
    ['11-1pm', '2026-11-24T10:00:00.000Z', '2026-11-24T12:00:00.000Z'],
    ['11:30-12:15pm', '2026-11-24T10:30:00.000Z', '2026-11-24T11:15:00.000Z'],
    ['9-10:30', '2026-11-24T08:00:00.000Z', '2026-11-24T09:30:00.000Z'],
    ['13:10-', '2026-11-24T12:10:00.000Z', '2026-11-24T14:00:00.000Z'],
    ['13:10-now', '2026-11-24T12:10:00.000Z', '2026-11-24T14:00:00.000Z'],
    ['2026-11-23 14:05-14:25', '2026-11-23T13:05:00.000Z', '2026-11-23T13:25:00.000Z'],
    ['22:30-0:30', '2026-11-23T21:30:00.000Z', '2026-11-23T23:30:00.000Z'],
    ['7.30-8.15', '2026-11-24T06:30:00.000Z', '2026-11-24T07:15:00.000Z'],
    ['9.05', '2026-11-24T08:05:00.000Z', '2026-11-24T14:00:00.000Z'],
    ['0730-0815', '2026-11-24T06:30:00.000Z', '2026-11-24T07:15:00.000Z'],
    ['730-815', '2026-11-24T06:30:00.000Z', '2026-11-24T07:15:00.000Z'],
    ['7h30-8h15', '2026-11-24T06:30:00.000Z', '2026-11-24T07:15:00.000Z'],
    ['7h-8h', '2026-11-24T06:00:00.000Z', '2026-11-24T07:00:00.000Z'],
    ['9 to 10:30', '2026-11-24T08:00:00.000Z', '2026-11-24T09:30:00.000Z'],
    ['9:00 TO now', '2026-11-24T08:00:00.000Z', '2026-11-24T14:00:00.000Z'],
    ['yesterday 9-10', '2026-11-23T08:00:00.000Z', '2026-11-23T09:00:00.000Z'],
    ['Yesterday 22:30-0:30', '2026-11-23T21:30:00.000Z', '2026-11-23T23:30:00.000Z'],
    ['today 9-10', '2026-11-24T08:00:00.000Z', '2026-11-24T09:00:00.000Z'],
    ['22:00-24:00', '2026-11-23T21:00:00.000Z', '2026-11-23T23:00:00.000Z'],
    ['yesterday 22-24', '2026-11-23T21:00:00.000Z', '2026-11-23T23:00:00.000Z'],
    ['8:00-24.00', '2026-11-23T07:00:00.000Z', '2026-11-23T23:00:00.000Z'],
    ['2026-11-20 8-2400', '2026-11-20T07:00:00.000Z', '2026-11-20T23:00:00.000Z'],
  ];
  for (const [typed, start, end] of spans) {
    it(`are parsed in the form “${typed}”`, () => assert.deepEqual(spanOf(typed), [start, end]));
  }

  it('start on the given day when they go over midnight, or on the day before if that night is still to come', () => {
    const edited = (date: string) => parseTimeSpan('22:30-0:45', { now, zone, date }).start;
    assert.deepEqual(spanOf('2026-11-22 22:30-0:30'), ['2026-11-22T21:30:00.000Z', '2026-11-22T23:30:00.000Z']);
    assert.equal(edited('2026-11-22'), at('2026-11-22T22:30:00+01:00'));
    assert.equal(edited('2026-11-24'), at('2026-11-23T22:30:00+01:00'));
  });
  it('are refused when they go over midnight from the given day and that night is not over', () => {
    const late = at('2026-11-25T00:30:00+01:00');
    assert.throws(() => parseTimeSpan('2026-11-24 23:00-1:00', { now: late, zone }), field('end'));
    const near = { start: at('2026-11-24T22:00:00+01:00'), end: at('2026-11-24T23:00:00+01:00') };
    const evening = { now: at('2026-11-24T23:30:00+01:00'), zone, date: '2026-11-24', near };
    assert.throws(() => parseTimeSpan('22:00-0:00', evening), field('end'));
  });

  it('mean the evening before when they are typed shortly after midnight', () => {
    const late = at('2026-11-25T00:20:00+01:00');
    assert.deepEqual(spanOf('23:40-', late), ['2026-11-24T22:40:00.000Z', '2026-11-24T23:20:00.000Z']);
    assert.deepEqual(spanOf('23:40-23:55', late), ['2026-11-24T22:40:00.000Z', '2026-11-24T22:55:00.000Z']);
  });

  it('are refused when the start is after the end', () => assert.throws(() => spanOf('14:25-14:05'), field('end')));
  it('are refused when they have no length', () => assert.throws(() => spanOf('14:05-14:05'), field('end')));
  it('are refused when they are in the future', () => {
    assert.throws(() => spanOf('14:30-15:30'), field('end'));
    assert.throws(() => spanOf('15:30-'), field('start'));
    assert.throws(() => spanOf('2027-01-01 9-10'), field('start'));
    assert.throws(() => spanOf('today 9-24:00'), field('end'));
  });
  it('are refused when they are not times or dates', () => {
    const odd = ['24:00-25:00', '24:00', 'yesterday', 'yesterday 20m', 'today', '7.3-8.1', 'to', '1260-1300'];
    for (const typed of odd) assert.throws(() => spanOf(typed), InputError, typed);
    for (const typed of ['', 'lunch', '25:00-26:00', '14:05-14:75', '9-', '2026-11-23 20m', '1-2-3', '13pm-14pm']) {
      if (typed !== '9-') assert.throws(() => spanOf(typed), InputError, typed);
    }
    assert.throws(() => spanOf('2026-02-30 9-10'), field('when'));
  });

  it('are refused when the clock skips them, and are parsed when the clock shows them twice', () => {
    const spring = at('2026-03-29T12:00:00+02:00');
    assert.throws(() => spanOf('2:30-4:00', spring), /does not exist/);
    assert.throws(() => spanOf('1:00-2:30', spring), field('end'));
    assert.throws(() => parseStart('02:00', { now: spring, zone }), field('start'));
    const autumn = at('2026-10-25T12:00:00+01:00');
    assert.deepEqual(spanOf('2:30-2:10', autumn), ['2026-10-25T00:30:00.000Z', '2026-10-25T01:10:00.000Z']);
    assert.deepEqual(spanOf('2:15-2:45', autumn), ['2026-10-25T00:15:00.000Z', '2026-10-25T00:45:00.000Z']);
  });

  describe('that correct an entry', () => {
    const corrected = (typed: string, from: string, to: string) => {
      const near = { start: at(`2026-11-${from}+01:00`), end: at(`2026-11-${to}+01:00`) };
      const { start, end } = parseTimeSpan(typed, { now, zone, date: from.replace(/^(..)T.*/, '2026-11-$1'), near });
      return [start, end].map((one) => new Date(one + 60 * MINUTE).toISOString().slice(8, 16));
    };

    it('may start on the evening before, or after midnight for an entry over midnight', () => {
      assert.deepEqual(corrected('23:50-1:00', '20T00:10', '20T01:00'), ['19T23:50', '20T01:00']);
      assert.deepEqual(corrected('0:15-0:45', '20T22:30', '21T00:45'), ['21T00:15', '21T00:45']);
      assert.deepEqual(corrected('22:45-0:30', '20T22:30', '21T00:45'), ['20T22:45', '21T00:30']);
      assert.deepEqual(corrected('22.45-24.00', '20T22:30', '21T00:45'), ['20T22:45', '21T00:00']);
    });

    it('may start at the end of an entry over midnight', () => {
      assert.deepEqual(corrected('0:10-0:40', '20T23:30', '21T00:10'), ['21T00:10', '21T00:40']);
    });

    it('may move the start of a running entry to the other side of midnight', () => {
      const running = (typed: string, start: string, then: string) => {
        const [began, seen] = [start, then].map((one) => at(`2026-11-${one}+01:00`)) as [number, number];
        const on = { now: seen, zone, date: `2026-11-${start.slice(0, 2)}`, near: { start: began } };
        return new Date(parseStart(typed, on) + 60 * MINUTE).toISOString().slice(8, 16);
      };
      assert.equal(running('0:05', '20T23:50', '21T00:20'), '21T00:05');
      assert.equal(running('23:50', '21T00:05', '21T00:20'), '20T23:50');
      assert.equal(running('9:30', '20T09:00', '20T10:00'), '20T09:30');
    });

    it('are on the day on which the entry started when they do not touch it', () => {
      assert.deepEqual(corrected('9:00-10:00', '20T22:00', '20T23:00'), ['20T09:00', '20T10:00']);
      assert.deepEqual(corrected('22:00-23:00', '20T09:00', '20T10:00'), ['20T22:00', '20T23:00']);
      assert.deepEqual(corrected('2026-11-19 9-10', '20T09:00', '20T10:00'), ['19T09:00', '19T10:00']);
    });

    it('are refused when the clock skips them', () => {
      const near = { start: at('2026-03-29T03:10:00+02:00'), end: at('2026-03-29T04:00:00+02:00') };
      const on = { now, zone, date: '2026-03-29', near };
      assert.throws(() => parseTimeSpan('2:30-4:00', on), field('start'));
      const night = { start: at('2026-03-28T23:40:00+01:00'), end: at('2026-03-29T04:00:00+02:00') };
      assert.throws(() => parseTimeSpan('2:15-2:45', { ...on, date: '2026-03-28', near: night }), field('start'));
    });
  });

  describe('that a clock shows twice', () => {
    const autumn = at('2026-10-25T12:00:00+01:00');
    const twice = { now: autumn, zone, date: '2026-10-25' };
    const second = { start: at('2026-10-25T02:10:00+01:00'), end: at('2026-10-25T02:40:00+01:00') };

    it('are the ones nearest to the corrected entry', () => {
      const { start, end } = parseTimeSpan('2:15-2:40', { ...twice, near: second });
      assert.deepEqual([start, end], [at('2026-10-25T02:15:00+01:00'), second.end]);
      assert.equal(parseStart('2:05', { ...twice, near: second }), at('2026-10-25T02:05:00+01:00'));
      for (const typed of ['2:30-2:50', '2:40-3:10']) {
        const corrected = parseTimeSpan(typed, { ...twice, near: second });
        assert.equal((corrected.end - corrected.start) / MINUTE, typed === '2:30-2:50' ? 20 : 30);
      }
    });

    it('are those between which the clock shows the typed length, and the last one for a start up to now', () => {
      const night = at('2026-10-25T03:30:00+01:00');
      const minutes = (typed: string, then = night) => {
        const { start, end } = parseTimeSpan(typed, { now: then, zone });
        return (end - start) / MINUTE;
      };
      assert.equal(minutes('2:30-3:00'), 30);
      assert.equal(minutes('2026-10-25 2:30-3:00'), 30);
      assert.equal(minutes('1:30-2:15'), 45);
      assert.equal(minutes('2:30'), 60);
      assert.equal(minutes('2:30', at('2026-10-25T02:40:00+02:00')), 10);
    });

    it('are the first ones when no entry is corrected', () => {
      assert.equal(parseTimeSpan('2:15-2:40', twice).start, at('2026-10-25T02:15:00+02:00'));
      assert.equal(parseStart('2:05', twice), at('2026-10-25T02:05:00+02:00'));
    });
  });

  describe('inside a span', () => {
    const spring = (iso: string) => at(`2026-03-${iso}+01:00`);
    const night = (from: string, to: string) => ({ start: spring(from), end: at(`2026-03-${to}`) });

    it('are found on each day of the span', () => {
      const span = night('24T22:00', '25T04:00+01:00');
      assert.deepEqual(parseTimeWithin('at', '23:30', span, { zone }), [spring('24T23:30')]);
      assert.deepEqual(parseTimeWithin('at', '1:30', span, { zone }), [spring('25T01:30')]);
      assert.deepEqual(parseTimeWithin('at', '0130', span, { zone }), [spring('25T01:30')]);
      assert.deepEqual(parseTimeWithin('at', '12:00', span, { zone }), []);
    });

    it('are refused only if the clock skips them on every day of the span', () => {
      const span = night('28T02:00', '29T01:30+01:00');
      assert.deepEqual(parseTimeWithin('at', '2:30', span, { zone }), [spring('28T02:30')]);
      assert.deepEqual(parseTimeWithin('at', '2:30', night('28T01:00', '28T04:00+01:00'), { zone }), [
        spring('28T02:30'),
      ]);
      assert.throws(() => parseTimeWithin('at', '2:30', night('28T22:00', '29T05:00+02:00'), { zone }), field('at'));
    });
  });

  it('are on the given date', () => {
    const typed = parseStart('9:30', { now, zone, date: '2026-11-20' });
    assert.equal(typed, at('2026-11-20T09:30:00+01:00'));
    assert.throws(() => parseStart('noon', { now, zone }), field('start'));
  });
});
