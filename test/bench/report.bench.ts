import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillStore } from '../../scripts/demo/fillStore';
import { taxonomy } from '../../src/core/duty/taxonomy';
import { readReport } from '../../src/core/report/readReport';
import type { Store } from '../../src/core/store';
import { addWeeks } from '../../src/core/time/calendar';
import { openStore } from '../../src/store/sqliteStore';
import { figure, median, timed } from './figure';

const NOW = Date.UTC(2026, 10, 20, 17);
const WEEK = '2026-W46';
const calendar = { zone: 'Europe/Berlin', dayStartsAt: 0, weekStartsOn: 1 };
const clock = { now: () => NOW, zone: () => calendar.zone };
const directory = mkdtempSync(join(tmpdir(), 'invisible-load-bench-'));

function storeOf(weeks: number): Store {
  const store = openStore(join(directory, `${weeks}-weeks.db`), clock);
  fillStore(store, calendar, NOW, weeks);
  return store;
}

function weekIn(store: Store): number {
  readReport(store, calendar, taxonomy, NOW, WEEK);
  return median(Array.from({ length: 25 }, () => timed(() => readReport(store, calendar, taxonomy, NOW, WEEK))));
}

const month = storeOf(4);
const decade = storeOf(520);
const short = weekIn(month);
const long = weekIn(decade);
figure('weekly-report-ten-years-median', long, 'ms');
figure('weekly-report-one-month-median', short, 'ms');
figure('weekly-report-ten-years-over-one-month', long / short, 'x');
const quarter = timed(() => {
  for (let back = 0; back < 12; back++) readReport(decade, calendar, taxonomy, NOW, addWeeks(WEEK, -back));
});
figure('twelve-weeks-ten-years', quarter, 'ms');
month.dispose();
decade.dispose();
rmSync(directory, { recursive: true });
