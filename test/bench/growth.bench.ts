import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DirectStore } from '../../src/core/store/store';
import { HOUR, MINUTE } from '../../src/core/time/span';
import { readDay } from '../../src/core/timeline/dayRead';
import { suggestingIn } from '../../src/core/timeline/suggested';
import { timeline } from '../../src/core/timeline/timeline';
import { openStore } from '../../src/store/sqliteStore';
import { figure, median, timed, timedToEnd } from './figure';
import { fillDensely } from './support/fullStore';

const NOW = Date.UTC(2026, 10, 20, 17);
const DAY = 24 * HOUR;
const calendar = { zone: 'Europe/Berlin', dayStartsAt: 0, weekStartsOn: 1 };
const clock = { now: () => NOW, zone: () => calendar.zone };
const directory = mkdtempSync(join(tmpdir(), 'invisible-load-bench-'));

function storeOf(years: number): DirectStore {
  const store = openStore(join(directory, `${years}-years.db`), clock);
  fillDensely(store, calendar, NOW, years * 52);
  return store;
}

/** The last days before now, with suggestions, read at once. */
function readTimeline(store: DirectStore, days: number): void {
  const range = { start: NOW - days * DAY, end: NOW };
  timeline(store.recorded(range), calendar, range, NOW, suggestingIn(store, range, 5 * MINUTE));
}

/** What is read for the developer, by its name. */
const reads: Readonly<Record<string, (store: DirectStore) => unknown>> = {
  today: (store) => readDay(store, calendar, NOW, 5 * MINUTE),
  'timeline-of-a-month': (store) => readTimeline(store, 30),
  'most-used-names': (store) => store.mostUsed('requester'),
};

/** What a thread of its own does, by its name. The time to start the thread is part of the figure. */
const jobs: Readonly<Record<string, (store: DirectStore) => Promise<unknown>>> = {
  topics: (store) => store.topics.used(),
  'preview-of-a-deletion': (store) => store.eraser.holds({ start: NOW - 2 * DAY, end: NOW - DAY }, 0),
  'forget-excluded': (store) => store.eraser.forgetExcluded(NOW),
};

const [year, decade] = [storeOf(1), storeOf(10)];
// The two stores take turns, so that a change in the speed of the machine affects both alike.
for (const [name, read] of Object.entries({ ...reads, ...jobs })) {
  for (const store of [year, decade]) await read(store);
  const times: { readonly short: number; readonly long: number }[] = [];
  for (let count = 0; count < 9; count++) {
    times.push({ short: await timedToEnd(() => read(year)), long: await timedToEnd(() => read(decade)) });
  }
  const long = median(times.map((one) => one.long));
  figure(`${name}-ten-years-median`, long, 'ms');
  figure(`${name}-ten-years-over-one-year`, long / median(times.map((one) => one.short)), 'x');
}
const [month, twelve] = [30, 360].map((days) =>
  median(Array.from({ length: 5 }, () => timed(() => readTimeline(decade, days)))),
);
figure('timeline-of-twelve-months-over-one-month', (twelve ?? Number.NaN) / (month ?? Number.NaN), 'x');
year.dispose();
decade.dispose();
rmSync(directory, { recursive: true });
