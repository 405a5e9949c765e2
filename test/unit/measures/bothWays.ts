import type { WeeklyReport } from '../../../src/core/report/weeklyReport';
import { causes } from './model/causes';
import { answers, blindChecks, precision, together } from './model/decisions';
import { coding, focus, loadBreaks, longest, switchesPerHour } from './model/flow';
import { estimated, freshness } from './model/freshness';
import type { Given } from './model/given';
import { dayTotals, grade } from './model/grade';
import { categories, concentration, lateChanges, outcomes, requesters } from './model/hours';
import { noRecord, outOfHours } from './model/outOfHours';
import { resumption } from './model/resumption';
import { loadShares, paused, reviewed, roles, standIn, timeBase, unplanned } from './model/shares';
import { topics } from './model/topics';
import { waiting } from './model/waiting';

type BothWays = (given: Given, report: WeeklyReport) => readonly [inReport: unknown, inModel: unknown];

/** For each measure what the report has, and what the model computes. Where the text names no order there is none. */
export const measures: Readonly<Record<string, BothWays>> = {
  'time base': (given, { totals }) => [totals, timeBase(given)],
  M1: (given, { share }) => [share, loadShares(given)],
  M2: (given, { roleFit }) => [roleFit, standIn(given)],
  M3: (given, report) => [report.roles, roles(given)],
  M4: (given, report) => [
    report.categories.map(({ label: _label, duties, ...row }) => ({ ...row, duties: duties.map(withoutLabel) })),
    categories(given),
  ],
  M5: (given, report) => [report.requesters, requesters(given)],
  M6: (given, report) => [report.unplanned, unplanned(given)],
  coding: (given, { flow }) => [flow.coding, coding(given)],
  M7: (given, { flow }) => [flow.switchesPerHour, switchesPerHour(given)],
  M7b: (given, { flow }) => [flow.loadBreaks, loadBreaks(given)],
  M8: (given, { flow }) => [flow.longest, longest(given)],
  M9: (given, { flow }) => [flow.focus, focus(given)],
  M10: (given, { flow }) => [flow.resumption, resumption(given)],
  M11: (given, report) => [
    report.topics.map(({ category: _category, topic, ...row }) => ({ topic: topic.toLowerCase(), ...row })),
    topics(given),
  ],
  M12: (given, { waits }) => [
    waits && { ...waits, items: waits.items.map(({ subject: _subject, ...item }) => item) },
    waiting(given),
  ],
  M13: (given, report) => [report.lateChanges, lateChanges(given)],
  M14: (given, report) => [report.outOfHours, outOfHours(given)],
  M15: (given, report) => [report.concentration, concentration(given)],
  'M16 and M17': (given, { coverage }) => [coverage && pick(coverage, 'reviewed', 'open'), reviewed(given)],
  M18: (given, { coverage }) => [coverage?.freshness, freshness(given)],
  M19: (given, { coverage }) => [coverage?.estimated, estimated(given)],
  M20: (given, report) => [report.rules.toSorted(by('rule')), precision(given).toSorted(by('rule'))],
  'M20, all rules together': (given, { suggestions }) => [suggestions, answers(given)],
  'M20, blind checks': (given, report) => [report.blindChecks, blindChecks(given)],
  'M20, accepted together': (given, report) => [report.together, together(given)],
  M21: ({ perceived }, report) => [report.perceived, perceived],
  M22: (given, report) => [report.outcomes, outcomes(given)],
  'causes of faults': (given, report) => [report.causes, causes(given)],
  grade: (given, { coverage }) => [
    coverage && pick(coverage, 'grade', 'shortfalls', 'recordedDays', 'recordedWorkdays', 'workdays'),
    grade(given),
  ],
  days: (given, report) => [
    report.days.map((day) => ({
      ...pick(day, 'date', 'suggested', 'own', 'untagged', 'tracked'),
      load: day.load.toSorted(by('category')),
    })),
    dayTotals(given).map((day) => ({ ...day, load: day.load.toSorted(by('category')) })),
  ],
  'no record': (given, { method }) => [method.noRecord, noRecord(given)],
  'paused time': (given, { method }) => [method.paused, paused(given)],
};

function pick<T, K extends keyof T>(whole: T, ...names: readonly K[]): Pick<T, K> {
  return Object.fromEntries(names.map((name) => [name, whole[name]])) as Pick<T, K>;
}

function withoutLabel<T extends { readonly label: string }>({ label: _label, ...row }: T): Omit<T, 'label'> {
  return row;
}

function by<Name extends string>(name: Name) {
  type Row = Readonly<Record<Name, string>>;
  return (a: Row, b: Row) => (a[name] < b[name] ? -1 : 1);
}
