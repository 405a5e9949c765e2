import type { DutyEntry } from '../../../src/core/records/dutyEntry';
import type { DirectStore } from '../../../src/core/store/store';
import { type Calendar, dayOf, daysIn } from '../../../src/core/time/calendar';
import { HOUR, type Instant } from '../../../src/core/time/span';
import { dealer } from './dealer';
import { seeded } from './random';
import { sampleDay } from './sampleDay';

const WEEK = 7 * 24 * HOUR;

/** Fills `store` with working days from `weeks` ago until `now`, with the same random numbers every time. */
export function fillStore(store: DirectStore, calendar: Calendar, now: Instant, weeks: number): void {
  const random = seeded(20);
  const deal = dealer(random);
  const window = { id: 'sample', editor: 'Sample data', startedAt: now - weeks * WEEK, seenAt: now };
  for (const day of daysIn(calendar, { start: now - weeks * WEEK, end: now })) {
    if (isWeekend(day.date)) continue;
    const nine = dayOf(calendar, day.date).span.start + 9 * HOUR;
    const { activities, entries } = sampleDay(nine, now, calendar.zone, random, deal);
    store.save(window, calendar.zone, activities);
    store.act('sample', () =>
      entries.map((entry) => ({ table: 'entry', after: { ...entry, id: store.newId() } as DutyEntry })),
    );
  }
  store.agree(now - weeks * WEEK);
}

function isWeekend(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
