import assert from 'node:assert/strict';
import { calendarText, printed, readText, startsOf } from './support/calendarText';

const hour = (zone: string, start = '20261123T100000', end = '20261123T110000') => [
  'UID:one',
  `DTSTART;TZID=${zone}:${start}`,
  `DTEND;TZID=${zone}:${end}`,
];
const utc = (uid: string, day = '20261123', ...more: string[]) => [
  `UID:${uid}`,
  `DTSTART:${day}T090000Z`,
  `DTEND:${day}T100000Z`,
  ...more,
];

describe('The zone of an event in a calendar', () => {
  const cases: readonly (readonly [what: string, zone: string, start: string])[] = [
    ['an IANA name that the file does not define', 'America/New_York', '2026-11-23 15:00'],
    ['a former IANA name', 'US/Central', '2026-11-23 16:00'],
    ['a name with a path before it', '/mozilla.org/20050126_1/Europe/Helsinki', '2026-11-23 08:00'],
    ['a Windows name', 'W. Europe Standard Time', '2026-11-23 09:00'],
    ['a Windows name in quotes', '"New Zealand Standard Time"', '2026-11-22 21:00'],
    ['a Windows name that Outlook numbered', 'Eastern Standard Time 1', '2026-11-23 15:00'],
    ['what Windows shows', '"(UTC-05:00) Eastern Time (US and Canada)"', '2026-11-23 15:00'],
    ['what Windows shows, with an ampersand', '"(UTC-05:00) Eastern Time (US & Canada)"', '2026-11-23 15:00'],
    ['what an older Windows shows', '"(GMT+10:00) Canberra, Melbourne, Sydney"', '2026-11-22 23:00'],
    ['what a German Windows shows', '"(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Wien"', '2026-11-23 09:00'],
  ];
  for (const [what, zone, start] of cases) {
    it(`can be ${what}`, () => {
      const { events, guessedZones } = readText(calendarText([hour(zone)]));
      assert.deepEqual([events.map((one) => printed(one.start)), guessedZones], [[start], 0]);
      assert.equal((events[0]?.end ?? 0) - (events[0]?.start ?? 0), 3_600_000);
    });
  }

  const custom = [
    'BEGIN:VTIMEZONE',
    'TZID:Customized Time Zone',
    ...['BEGIN:STANDARD', 'DTSTART:16010101T030000', 'TZOFFSETFROM:+0400', 'TZOFFSETTO:+0300'],
    ...['RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10', 'END:STANDARD'],
    ...['BEGIN:DAYLIGHT', 'DTSTART:00010325T020000', 'TZOFFSETFROM:+0300', 'TZOFFSETTO:+0400'],
    ...['RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3', 'END:DAYLIGHT', 'END:VTIMEZONE'],
  ];

  it('is the one that the file defines where its name is not known, also with rules since the year 1', () => {
    const summer = hour('Customized Time Zone', '20260701T100000', '20260701T110000');
    const winter = hour('Customized Time Zone').with(0, 'UID:two');
    const text = calendarText([winter, summer], custom);
    assert.deepEqual(startsOf(text, { from: '2026-06-01' }), ['2026-11-23 07:00', '2026-07-01 06:00']);
  });

  it('that the file defines moves a skipped time on, and takes the first of a repeated one', () => {
    const times = ['20260329T023000', '20261025T023000', '20261025T033000'];
    const events = times.map((time, index) => [
      `UID:${index}`,
      `DTSTART;TZID=Customized Time Zone:${time}`,
      'DURATION:PT1H',
    ]);
    const starts = startsOf(calendarText(events, custom), { from: '2026-03-01' });
    assert.deepEqual(starts, ['2026-03-28 23:30', '2026-10-24 22:30', '2026-10-25 00:30']);
  });

  it('is preferred by its IANA name over what the file says of it', () => {
    const wrong = custom.map((line) => line.replace('Customized Time Zone', 'Europe/Berlin'));
    assert.deepEqual(startsOf(calendarText([hour('Europe/Berlin')], wrong)), ['2026-11-23 09:00']);
  });

  it('is that of the calendar, and counted as guessed, where its name means nothing', () => {
    const read = readText(calendarText([hour('"tzone://Microsoft/Custom"')], ['X-WR-TIMEZONE:America/New_York']));
    assert.deepEqual([read.events.map(({ start }) => printed(start)), read.guessedZones], [['2026-11-23 15:00'], 1]);
  });

  it('is that of the developer, and counted as guessed, where the calendar names none either', () => {
    const read = readText(calendarText([hour('Europe/Germany')]));
    assert.deepEqual([read.events.map(({ start }) => printed(start)), read.guessedZones], [['2026-11-23 09:00'], 1]);
  });

  it('is for a time without a zone that of the calendar; a time in UTC stays so', () => {
    const floating = ['UID:f', 'DTSTART:20261123T100000', 'DTEND:20261123T110000'];
    const text = calendarText([floating, utc('u')], ['X-WR-TIMEZONE:America/New_York']);
    assert.deepEqual(startsOf(text), ['2026-11-23 15:00', '2026-11-23 09:00']);
    assert.deepEqual(startsOf(calendarText([floating])), ['2026-11-23 09:00']);
  });
});

describe('A repeated event of a calendar', () => {
  const weekly = (...more: string[]) => [...hour('Europe/Berlin', '20261012T100000', '20261012T110000'), ...more];
  const autumn = { from: '2026-10-12', to: '2026-11-10' };

  it('keeps its time on the clock when summer time ends', () => {
    const text = calendarText([weekly('RRULE:FREQ=WEEKLY')]);
    const starts = ['2026-10-12 08:00', '2026-10-19 08:00', '2026-10-26 09:00', '2026-11-02 09:00', '2026-11-09 09:00'];
    assert.deepEqual(startsOf(text, autumn), starts);
  });

  it('ends with the whole day of an UNTIL that is a date', () => {
    const text = calendarText([weekly('RRULE:FREQ=WEEKLY;UNTIL=20261026')]);
    assert.deepEqual(startsOf(text, autumn).at(-1), '2026-10-26 09:00');
  });

  it('ends with the instant of an UNTIL in UTC, and with a time without a zone on its own clock', () => {
    for (const until of ['20261026T090000Z', '20261026T100000']) {
      assert.deepEqual(startsOf(calendarText([weekly(`RRULE:FREQ=WEEKLY;UNTIL=${until}`)]), autumn).length, 3, until);
    }
    for (const until of ['20261026T085959Z', '20261026T095959']) {
      assert.deepEqual(startsOf(calendarText([weekly(`RRULE:FREQ=WEEKLY;UNTIL=${until}`)]), autumn).length, 2, until);
    }
  });

  it('has no occurrence, and is no error, when it ends before it begins', () => {
    const { events, problems } = readText(calendarText([weekly('RRULE:FREQ=WEEKLY;UNTIL=20200101')]), autumn);
    assert.deepEqual([events, problems], [[], []]);
  });

  const excluding: readonly (readonly [string, string])[] = [
    ['a time in its zone', 'EXDATE;TZID=Europe/Berlin:20261019T100000,20261102T100000'],
    ['an instant in UTC', 'EXDATE:20261019T080000Z,20261102T090000Z'],
    [
      'the same instant in another zone, on another day there',
      'EXDATE;TZID=Pacific/Auckland:20261019T210000,20261102T220000',
    ],
    ['a time without a zone', 'EXDATE:20261019T100000,20261102T100000'],
    ['a date', 'EXDATE;VALUE=DATE:20261019,20261102'],
    ['a date that is said to be a time', 'EXDATE:20261019,20261102'],
  ];
  for (const [what, line] of excluding) {
    it(`leaves out what EXDATE names as ${what}`, () => {
      const text = calendarText([weekly('RRULE:FREQ=WEEKLY', line)]);
      assert.deepEqual(startsOf(text, autumn), ['2026-10-12 08:00', '2026-10-26 09:00', '2026-11-09 09:00']);
    });
  }

  it('keeps an occurrence when EXDATE names another instant, although the digits are the same', () => {
    const text = calendarText([weekly('RRULE:FREQ=WEEKLY', 'EXDATE;TZID=America/New_York:20261019T100000')]);
    assert.equal(startsOf(text, autumn).length, 5);
  });

  const moved = [
    ...['UID:one', 'RECURRENCE-ID;TZID=Europe/Berlin:20261019T100000', 'SUMMARY:Moved'],
    ...['DTSTART;TZID=Europe/Berlin:20261020T140000', 'DTEND;TZID=Europe/Berlin:20261020T153000'],
  ];

  it('has a moved occurrence at its new time only, whichever of the two comes first in the file', () => {
    const master = weekly('RRULE:FREQ=WEEKLY', 'SUMMARY:Weekly');
    for (const events of [
      [master, moved],
      [moved, master],
    ]) {
      const found = readText(calendarText(events), autumn).events.toSorted((one, other) => one.start - other.start);
      assert.deepEqual(
        found.slice(0, 3).map(({ start, title }) => [printed(start), title]),
        [
          ['2026-10-12 08:00', 'Weekly'],
          ['2026-10-20 12:00', 'Moved'],
          ['2026-10-26 09:00', 'Weekly'],
        ],
      );
    }
  });

  it('has the same key for an occurrence before and after it was moved, and another one for each occurrence', () => {
    const master = weekly('RRULE:FREQ=WEEKLY');
    const keyAt = (events: string[][], start: string) =>
      readText(calendarText(events), autumn).events.find((one) => printed(one.start) === start)?.key;
    assert.equal(keyAt([master, moved], '2026-10-20 12:00'), keyAt([master], '2026-10-19 08:00'));
    const keys = readText(calendarText([master]), autumn).events.map(({ key }) => key);
    assert.equal(new Set(keys).size, 5);
  });

  it('does not have a cancelled occurrence, which is counted', () => {
    const cancelled = [...moved.slice(0, 2), ...hour('Europe/Berlin', '20261019T100000', '20261019T110000').slice(1)];
    const { events, skipped } = readText(
      calendarText([weekly('RRULE:FREQ=WEEKLY'), [...cancelled, 'STATUS:CANCELLED']]),
      autumn,
    );
    assert.deepEqual([events.length, skipped.cancelled], [4, 1]);
  });

  it('has an occurrence that was cancelled and then moved', () => {
    const cancelled = [...moved, 'STATUS:CANCELLED', 'SEQUENCE:1'];
    const text = calendarText([weekly('RRULE:FREQ=WEEKLY'), [...moved, 'SEQUENCE:2'], cancelled]);
    assert.ok(startsOf(text, autumn).includes('2026-10-20 12:00'));
  });

  it('moves all later occurrences with one that says so', () => {
    const later = moved.with(1, 'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261026T100000');
    const from = later
      .with(3, 'DTSTART;TZID=Europe/Berlin:20261027T140000')
      .with(4, 'DTEND;TZID=Europe/Berlin:20261027T150000');
    assert.deepEqual(startsOf(calendarText([weekly('RRULE:FREQ=WEEKLY'), from]), autumn).toSorted(), [
      ...['2026-10-12 08:00', '2026-10-19 08:00', '2026-10-27 13:00', '2026-11-03 13:00'],
    ]);
  });

  it('has a moved occurrence also when the file has no other', () => {
    assert.deepEqual(startsOf(calendarText([moved]), autumn), ['2026-10-20 12:00']);
  });

  it('has the dates of RDATE too', () => {
    const text = calendarText([weekly('RDATE;TZID=Europe/Berlin:20261014T160000', 'RRULE:FREQ=WEEKLY;COUNT=1')]);
    assert.deepEqual(startsOf(text, autumn).toSorted(), ['2026-10-12 08:00', '2026-10-14 14:00']);
  });
});

describe('An event of a calendar', () => {
  it('never is hours of work when it lasts all day, which is counted', () => {
    const allDay = [
      ['UID:a', 'DTSTART;VALUE=DATE:20261123', 'DTEND;VALUE=DATE:20261124'],
      ['UID:b', 'DTSTART;VALUE=DATE:20261123'],
      [
        ...hour('Europe/Berlin', '20261123T000000', '20261124T000000').with(0, 'UID:c'),
        'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
      ],
      hour('Europe/Berlin', '20261123T090000', '20261126T170000').with(0, 'UID:d'),
    ];
    const { events, skipped, problems } = readText(calendarText(allDay));
    assert.deepEqual([events, skipped.allDay, problems], [[], 4, []]);
  });

  it('of Exchange that lasts all day keeps to dates when its exceptions are times', () => {
    const daily = [
      ['UID:x', 'DTSTART;VALUE=DATE:20261117', 'DTEND;VALUE=DATE:20261118', 'RRULE:FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4'],
      ['UID:x', 'RECURRENCE-ID;TZID=W. Europe Standard Time:20261119T000000', 'DTSTART;VALUE=DATE:20261120'],
    ];
    const one = readText(
      calendarText([[...(daily[0] ?? []), 'EXDATE;TZID=W. Europe Standard Time:20261124T000000'], daily[1] ?? []]),
    );
    assert.deepEqual([one.events, one.skipped.allDay], [[], 3]);
  });

  it('is the version with the highest SEQUENCE, then the newest one, wherever it stands in the file', () => {
    const versions = [
      utc('a', '20261123', 'SEQUENCE:2', 'DTSTAMP:20261101T000000Z'),
      utc('a', '20261124', 'SEQUENCE:0', 'DTSTAMP:20261105T000000Z'),
      utc('b', '20261125', 'SEQUENCE:1', 'DTSTAMP:20261105T000000Z'),
      utc('b', '20261126', 'SEQUENCE:1', 'DTSTAMP:20261101T000000Z'),
      utc('c', '20261127', 'LAST-MODIFIED:20261105T000000Z'),
      utc('c', '20261128', 'LAST-MODIFIED:20261101T000000Z'),
    ];
    const expected = ['2026-11-23 09:00', '2026-11-25 09:00', '2026-11-27 09:00'];
    assert.deepEqual(startsOf(calendarText(versions)), expected);
    assert.deepEqual(startsOf(calendarText(versions.toReversed())).toReversed(), expected);
  });

  it('that is cancelled, alone or by the method of its calendar, is left out and counted', () => {
    const cancelled = readText(calendarText([utc('a', '20261123', 'STATUS:CANCELLED'), utc('b')]));
    assert.deepEqual([cancelled.events.length, cancelled.skipped.cancelled], [1, 1]);
    const byMethod = readText(calendarText([utc('a'), utc('b')], ['METHOD:CANCEL']));
    assert.deepEqual([byMethod.events.length, byMethod.skipped.cancelled], [0, 2]);
  });

  it('that says so in its title alone is left out and counted too', () => {
    const titles = [
      'Canceled: Planning',
      'Annulé : Réunion',
      '[Cancelled] Planning',
      '취소됨: 회의',
      'Cancelled orders: review',
    ];
    const day = (index: number) => `2026112${index}`;
    const events = titles.map((title, index) => utc(`${index}`, day(index), `SUMMARY:${title}`));
    const { events: found, skipped } = readText(calendarText(events));
    assert.deepEqual([found.map(({ title }) => title), skipped.cancelled], [['Cancelled orders: review'], 4]);
  });

  const me = { own: ['Me@Example.org'] };
  const invited = (part: string) => `ATTENDEE;CN=Me;PARTSTAT=${part}:mailto:me@example.org`;
  const others = ['ORGANIZER:mailto:boss@example.org', 'ATTENDEE:mailto:ann@example.org'];
  const answers: readonly (readonly [string, string, readonly string[]])[] = [
    ['declined', 'the developer declined', [...others, invited('DECLINED')]],
    ['tentative', 'the developer said perhaps', [...others, invited('TENTATIVE')]],
    ['accepted', 'the developer accepted', [...others, invited('ACCEPTED')]],
    ['none', 'the developer did not answer', [...others, invited('NEEDS-ACTION')]],
    ['none', 'the developer is not among those who are invited', others],
    ['accepted', 'the developer organizes it', ['ORGANIZER:mailto:me@example.org', others[1] ?? '']],
    ['accepted', 'nobody is invited', []],
    ['tentative', 'Outlook says so', ['X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE']],
    ['tentative', 'its status says so', ['STATUS:TENTATIVE']],
  ];
  it('is accepted when others are invited and no address of the developer is known', () => {
    const [event] = readText(calendarText([utc('a', '20261123', ...others)])).events;
    assert.equal(event?.answer, 'accepted');
  });

  for (const [answer, what, lines] of answers) {
    it(`is ${answer} when ${what}`, () => {
      const [event] = readText(calendarText([utc('a', '20261123', ...lines)]), me).events;
      assert.equal(event?.answer, answer);
    });
  }

  const free: readonly (readonly [boolean, string, string])[] = [
    [true, 'as a rule', 'TRANSP:OPAQUE'],
    [false, 'when it is shown as free', 'TRANSP:TRANSPARENT'],
    [false, 'when Outlook shows it as free', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'],
    [false, 'when the developer is out of office', 'X-MICROSOFT-CDO-BUSYSTATUS:OOF'],
    [false, 'when the developer works elsewhere', 'X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE'],
  ];
  for (const [busy, what, line] of free) {
    it(`${busy ? 'takes' : 'does not take'} the developer up ${what}`, () => {
      assert.equal(readText(calendarText([utc('a', '20261123', line)])).events[0]?.busy, busy);
    });
  }

  it('has the number of people with the organizer, without rooms, and no number where nobody is named', () => {
    const room = 'ATTENDEE;CUTYPE=ROOM:mailto:room1@example.org';
    const count = (...lines: string[]) => readText(calendarText([utc('a', '20261123', ...lines)])).events[0]?.people;
    assert.equal(count(...others, invited('ACCEPTED'), room), 3);
    assert.equal(count(), undefined);
  });

  it('has its title only where titles are kept, and nothing of its description, place and guests', () => {
    const lines = [
      'SUMMARY:Sprint planning',
      'DESCRIPTION:Secret',
      'LOCATION:Secret',
      'ATTENDEE:mailto:secret@example.org',
    ];
    const text = calendarText([utc('a', '20261123', ...lines)]);
    const [kept] = readText(text).events;
    const [classed] = readText(text, { titles: false }).events;
    assert.deepEqual([kept?.title, classed?.title, classed?.titleClass], ['Sprint planning', undefined, 'planning']);
    assert.ok(!/secret/i.test(JSON.stringify(kept)));
  });

  it('that lasts no time, as a reminder, is left out', () => {
    assert.deepEqual(startsOf(calendarText([['UID:a', 'DTSTART:20261123T090000Z']])), []);
  });
});

describe('A broken event of a calendar', () => {
  const broken: readonly (readonly [string, readonly string[]])[] = [
    ['has no start', ['UID:x', 'SUMMARY:No start']],
    ['has a start that is none', ['UID:x', 'DTSTART:20261399T090000Z']],
    ['ends before it begins', ['UID:x', 'DTSTART:20261123T090000Z', 'DTEND:20261123T080000Z']],
    ['has a length that is none', ['UID:x', 'DTSTART:20261123T090000Z', 'DURATION:-PT1W1D2H3M4S']],
    ['has a rule that is none', ['UID:x', 'DTSTART:20261123T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=SOMETIMES']],
    ['has a quote that does not end', ['UID:x', 'DTSTART;TZID="Europe:20261123T090000', 'DURATION:PT1H']],
    ['does not end', ['UID:x', 'DTSTART:20261123T090000Z', 'BEGIN:VEVENT', ...utc('z', '20251123')]],
  ];
  for (const [what, lines] of broken) {
    it(`costs no other one when it ${what}`, () => {
      const { events, problems } = readText(calendarText([utc('a'), lines, utc('b', '20261124')]));
      assert.deepEqual(
        events.map(({ key }) => key),
        ['a', 'b'],
      );
      assert.deepEqual(problems, ['broken-events']);
    });
  }

  it('is mended when Exchange put a quote behind the time', () => {
    const event = ['UID:q', 'DTSTART;TZID="W. Europe Standard Time:20261123T100000"', 'DURATION:PT30M'];
    const { events, problems } = readText(calendarText([event]));
    assert.deepEqual([events.map(({ start }) => printed(start)), problems], [['2026-11-23 09:00'], []]);
  });

  it('is no other when long lines are folded and lines end with a line feed alone', () => {
    const text = calendarText([
      ['UID:a', 'DTSTART;TZID=Euro', ' pe/Berlin:20261123T100000', 'DURATION:PT1H', 'SUMMARY:Sprint ', ' planning'],
    ]);
    const [event] = readText(`\uFEFF${text.replaceAll('\r\n', '\n')}`).events;
    assert.deepEqual([printed(event?.start ?? 0), event?.title], ['2026-11-23 09:00', 'Sprint planning']);
  });

  it('in an alarm or a task is not looked at', () => {
    const alarm = ['BEGIN:VALARM', 'DTSTART:nonsense', 'DURATION:nonsense', 'END:VALARM'];
    const { events, problems } = readText(
      calendarText([utc('a', '20261123', ...alarm)], ['BEGIN:VTODO', 'DTSTART:x', 'END:VTODO']),
    );
    assert.deepEqual([events.length, problems], [1, []]);
  });
});

describe('An event that is marked as private', () => {
  it('is of the private class, without its title, so that nothing is proposed for it', () => {
    const [event] = readText(calendarText([utc('a', '20261123', 'SUMMARY:Sprint planning', 'CLASS:PRIVATE')])).events;
    assert.deepEqual([event?.titleClass, event?.title], ['private', undefined]);
    const [open] = readText(calendarText([utc('a', '20261123', 'SUMMARY:Sprint planning', 'CLASS:PUBLIC')])).events;
    assert.deepEqual([open?.titleClass, open?.title], ['planning', 'Sprint planning']);
  });
});

describe('What is no calendar', () => {
  it('is not mistaken for a page of a web server', () => {
    assert.deepEqual(readText('<!DOCTYPE html><html><body>Sign in</body></html>').problems, ['web-page']);
    assert.deepEqual(readText('PK\u0003\u0004').problems, ['not-a-calendar']);
    assert.deepEqual(readText('').problems, ['not-a-calendar']);
  });
});
