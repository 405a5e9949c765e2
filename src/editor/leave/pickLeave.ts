import * as l10n from '@vscode/l10n';
import { Leave } from '../../core/leave/leave';
import { longDayText, rangeText, weekNumber } from '../../core/report/text/dates';
import { refusal } from '../../core/input/parseInput';
import { addWeeks, type Calendar, daysIn, type LocalDate, type Week, weekAt, weekOf } from '../../core/time/calendar';
import type { Store } from '../../core/store/store';
import type { Clock } from '../../core/time/clock';
import { HOUR, lengthOf } from '../../core/time/span';
import type { WorkingHours } from '../../core/time/workingHours';
import { isWorkday } from '../../core/time/workingSpans';
import { weekArgument } from '../shared/listRow';
import type { UndoOffer } from '../shared/undoOffer';
import type { ApiPart } from '../host/vscodeApi';
import type { askText, PickOne } from '../shared/quickPick';
import { parseDays } from '../../core/input/dayRange';
import { plainItem } from '../host/plainText';

type PickApi = ApiPart<{ window: 'showQuickPick' }>;

export interface LeaveDeps {
  readonly open: () => Promise<Store>;
  readonly calendar: () => Calendar;
  readonly workingHours: () => WorkingHours;
  readonly clock: Clock;
  /** The locale for numbers and dates. */
  readonly locale: () => string;
  readonly pickOne: PickOne;
  readonly askText: typeof askText;
  readonly offer: () => Promise<Pick<UndoOffer, 'done'>>;
}

/** The longest range of leave that is accepted. */
const LONGEST = 366 * 24 * HOUR;

/** Marks days on which the developer does not have to work, in the given week or in one that they choose. */
export async function markLeave(vscode: PickApi, deps: LeaveDeps, given?: unknown): Promise<void> {
  const { calendar, clock, pickOne, locale } = deps;
  const named = weekArgument(given);
  if (named !== undefined) return tickDays(vscode, deps, weekOf(calendar(), named));
  const current = weekAt(calendar(), clock.now());
  const weeks = [0, 1, -1].map((count) => weekOf(calendar(), addWeeks(current.id, count)));
  const labels = [l10n.t('This week'), l10n.t('Next Week'), l10n.t('Last week')];
  const chosen = await pickOne({
    title: l10n.t('Days of leave'),
    placeholder: l10n.t('The report does not count these days as workdays'),
    choices: [
      ...weeks.map((week, index) => ({
        id: week.id,
        label: labels[index] ?? '',
        description: rangeOf(week, locale()),
      })),
      { id: 'range', label: l10n.t('From one day to another…') },
    ],
  });
  if (chosen === 'range') return typeRange(deps);
  const week = weeks.find(({ id }) => id === chosen);
  if (week) await tickDays(vscode, deps, week);
}

/** Lists the workdays of a week; the days of leave are ticked. */
async function tickDays({ window }: PickApi, deps: LeaveDeps, week: Week): Promise<void> {
  const leave = new Leave(deps.open);
  const dates = week.days.map(({ date }) => date);
  const before = await leave.among(dates);
  const items = dates
    .filter((date) => isWorkday(date, deps.workingHours(), []) || before.includes(date))
    .map((date) => ({ date, label: longDayText(date, deps.locale()), picked: before.includes(date) }));
  const chosen = await window.showQuickPick(items.map(plainItem), {
    title: l10n.t('Days of leave in week {0}', weekNumber(week.id)),
    placeHolder: l10n.t('Tick the days on which you do not work'),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  if (!chosen) return;
  const after = chosen.map(({ date }) => date);
  if (after.join(' ') === before.join(' ')) return;
  await leave.mark(dates, after);
  await announce(deps, after);
}

async function typeRange(deps: LeaveDeps): Promise<void> {
  const check = (typed: string): LocalDate[] => workdaysIn(typed, deps);
  const typed = await deps.askText({
    title: l10n.t('Days of leave'),
    placeholder: l10n.t('The first and the last day: 2026-12-21 to 2027-01-03'),
    check,
  });
  if (typed === undefined) return;
  const dates = check(typed);
  await new Leave(deps.open).mark(dates, dates);
  await announce(deps, dates);
}

/** The workdays in a typed range. Throws `InputError` if it is not a range of days or is too long. */
function workdaysIn(typed: string, { calendar, workingHours }: LeaveDeps): LocalDate[] {
  const range = parseDays(typed, calendar());
  if (lengthOf(range) > LONGEST)
    throw refusal('days', 'longer than a year. Accepted: up to 366 days.', l10n.t('Enter at most 366 days.'));
  return daysIn(calendar(), range)
    .map(({ date }) => date)
    .filter((date) => isWorkday(date, workingHours(), []));
}

async function announce({ offer }: LeaveDeps, dates: readonly LocalDate[]): Promise<void> {
  const message = dates.length === 0 ? l10n.t('No days of leave') : l10n.t('Days of leave: {0}', dates.length);
  (await offer()).done(message);
}

function rangeOf({ days }: Week, locale: string): string {
  return rangeText(days[0]?.date ?? '', days.at(-1)?.date ?? '', locale);
}
