import assert from 'node:assert/strict';
import { readCalendar } from '../../../src/sources/calendar/readCalendar';
import { busyFor } from './support/busyFor';
import { calendarText } from './support/calendarText';

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
    const range = { start: Date.UTC(2026, 10, 9), end: Date.UTC(2026, 10, 24) };
    const steps = readCalendar(calendarText(events), {
      range,
      zone: 'UTC',
      own: [],
      titles: false,
      keyOf: (name) => name,
    });
    let longest = 0;
    for (;;) {
      const began = busyFor();
      const { done, value } = steps.next();
      longest = Math.max(longest, busyFor() - began);
      if (!done) continue;
      assert.equal(value.events.length, 1500 * 5);
      break;
    }
    assert.ok(longest < 50, `${Math.round(longest)} ms`);
  });
});
