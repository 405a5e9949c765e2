import assert from 'node:assert/strict';
import { readCalendar } from '../../../src/sources/calendar/readCalendar';
import { busyFor } from './support/busyFor';
import { calendarText, readText } from './support/calendarText';

const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index));

describe('Reading a calendar', () => {
  it('of 3000 events, half of them repeated, never takes the thread for 50 ms', function test() {
    this.retries(2);
    const events = Array.from({ length: 3000 }, (_, index) => [
      `UID:${index}`,
      'SUMMARY:Weekly meeting about the ledger',
      `DESCRIPTION:${'x'.repeat(2000)}`,
      'DTSTART;TZID=America/New_York:20160104T100000',
      'DURATION:PT1H',
      ...(index % 2 === 0 ? [`RRULE:FREQ=WEEKLY;BYDAY=MO,WE${index % 4 === 0 ? ';COUNT=2000' : ''}`] : []),
    ]);
    const { longest, value } = longestStep(calendarText(events));
    assert.equal(value.events.length, 1500 * 5);
    assert.ok(longest < 50, `${Math.round(longest)} ms`);
  });

  const start = 'DTSTART;TZID=Europe/Berlin:20260901T100000';
  const date = (index: number) => new Date(Date.UTC(2026, 8, 1 + index)).toISOString().slice(0, 10).replaceAll('-', '');
  const excessive: Record<string, string[]> = {
    'five hundred rules': many(500, () => 'RRULE:FREQ=MINUTELY;INTERVAL=5;BYHOUR=3'),
    'thirty thousand dates left out': [
      'RRULE:FREQ=DAILY',
      `EXDATE;TZID=Europe/Berlin:${many(30_000, (index) => `${date(index)}T100000`).join(',')}`,
    ],
    'fifty thousand people': many(50_000, (index) => `ATTENDEE;CN=A:mailto:a${index}@example.org`),
    'a title of 16 MB': [`SUMMARY:${'daily x '.repeat(2_000_000)}`],
    'a title that is folded a million times': ['SUMMARY:x', ...many(1_000_000, () => ' aaa')],
  };
  for (const [name, lines] of Object.entries(excessive)) {
    it(`leaves out an event with ${name}, says so, and never takes the thread for 50 ms`, function test() {
      this.retries(2);
      const other = ['UID:2', start, 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY'];
      const { longest, value } = longestStep(calendarText([['UID:1', start, 'DURATION:PT1H', ...lines], other]));
      assert.deepEqual([value.events.length, value.problems], [2, ['broken-events']]);
      assert.ok(longest < 50, `${Math.round(longest)} ms`);
    });
  }

  it('keeps no more than the beginning of a long title', () => {
    const [event] = readText(calendarText([[start, 'DURATION:PT1H', `SUMMARY:${'x'.repeat(1000)}`]]), {
      from: '2026-09-01',
    }).events;
    assert.equal(event?.title?.length, 300);
  });
});

/** Reads a calendar, and the milliseconds that the longest of its steps took. */
function longestStep(text: string) {
  const range = { start: Date.UTC(2026, 10, 9), end: Date.UTC(2026, 10, 24) };
  const steps = readCalendar(text, { range, zone: 'UTC', own: [], titles: false, keyOf: (name) => name });
  let longest = 0;
  for (;;) {
    const began = busyFor();
    const { done, value } = steps.next();
    longest = Math.max(longest, busyFor() - began);
    if (done) return { longest, value };
  }
}
