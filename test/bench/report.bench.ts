import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { taxonomy } from '../../src/core/taxonomy/taxonomy';
import { keptFigures } from '../../src/core/report/comparison/keptFigures';
import { readReport, readReportWithPast } from '../../src/core/report/readReport';
import { MINUTE } from '../../src/core/time/span';
import type { DirectStore } from '../../src/core/store/store';
import { nextTurn } from '../../src/editor/host/nextTurn';
import { openStore } from '../../src/store/sqliteStore';
import { figure, median, timed } from './figure';
import { fillDensely } from './support/fullStore';

const NOW = Date.UTC(2026, 10, 20, 17);
const WEEK = '2026-W46';
const calendar = { zone: 'Europe/Berlin', dayStartsAt: 0, weekStartsOn: 1 };
const clock = { now: () => NOW, zone: () => calendar.zone };
const directory = mkdtempSync(join(tmpdir(), 'invisible-load-bench-'));

function storeOf(weeks: number): DirectStore {
  const store = openStore(join(directory, `${weeks}-weeks.db`), clock);
  fillDensely(store, calendar, NOW, weeks);
  return store;
}

const known = { suggestAfter: 5 * MINUTE };
const readWeek = (store: DirectStore) => readReport(store, calendar, taxonomy, NOW, WEEK, known);

const month = storeOf(4);
const decade = storeOf(520);
for (const store of [month, decade]) for (let warming = 0; warming < 10; warming++) readWeek(store);
// The two stores take turns, so that a change in the speed of the machine affects both alike.
const pairs = Array.from({ length: 25 }, () => [month, decade].map((store) => timed(() => readWeek(store))));
const [short = 0, long = 0] = [0, 1].map((which) => median(pairs.map((pair) => pair[which] ?? 0)));
figure('weekly-report-ten-years-median', long, 'ms');
figure('weekly-report-one-month-median', short, 'ms');
figure('weekly-report-ten-years-over-one-month', long / short, 'x');
const compare = async () => {
  const start = performance.now();
  await readReportWithPast(decade, calendar, taxonomy, NOW, WEEK, known, { nextTurn, kept: keptFigures() });
  return performance.now() - start;
};
const compared: number[] = [];
for (let count = 0; count < 7; count++) compared.push(await compare());
figure('week-beside-twelve-before-ten-years-median', median(compared), 'ms');
month.dispose();
decade.dispose();
rmSync(directory, { recursive: true });
