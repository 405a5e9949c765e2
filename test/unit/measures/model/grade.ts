import type { Given } from './given';
import { confirmedLoad, loadCategories } from './load';
import { freshness } from './freshness';
import { reviewed, timeBase } from './shares';
import { weekday } from './working';
import { sum } from './sums';

/** The coverage grade, what was missed for the next better one, and the days that are printed beside it. */
export function grade(given: Given) {
  const { workingHours, leave, now, since } = given;
  if (timeBase(given).tracked === 0) return undefined;
  const days = given.week.days.map(({ date, span }) => ({
    ...span,
    recorded:
      sum(given.segments, ({ start, state }) => start >= span.start && start < span.end && state !== 'excluded') > 0,
    workday: workingHours.days.includes(weekday(date)) && !leave.includes(date),
  }));
  const recordedDays = days.filter(({ recorded }) => recorded).length;
  const workdays = days.filter(({ workday }) => workday);
  const open = reviewed(given)?.open ?? 0;
  const fresh = freshness(given)?.sameDay ?? 1;
  const missed = (most: { open: number; fresh: number; days: number }) => [
    ...(open > most.open ? ['open'] : []),
    ...(fresh < most.fresh ? ['freshness'] : []),
    ...(recordedDays < Math.min(most.days, workdays.length) ? ['days'] : []),
  ];
  const forA = missed({ open: 0.15, fresh: 0.7, days: 4 });
  const forB = missed({ open: 0.3, fresh: 0.5, days: 3 });
  return {
    ...{ grade: forA.length === 0 ? 'A' : forB.length === 0 ? 'B' : 'C', recordedDays },
    shortfalls: forB.length === 0 ? forA : forB,
    recordedWorkdays: workdays.filter(({ recorded }) => recorded).length,
    workdays: workdays.filter(({ start, end, recorded }) => recorded || (start <= now && end > (since ?? 0))).length,
  };
}

/** The hours of each local day. */
export function dayTotals(given: Given) {
  const load = confirmedLoad(given);
  return given.week.days.map(({ date, span }) => {
    const here = given.segments.filter(({ start }) => start >= span.start && start < span.end);
    const its = load.filter(({ start }) => start >= span.start && start < span.end);
    const untagged = sum(here, ({ state }) => state === 'untagged');
    const suggested = sum(here, ({ state }) => state === 'suggested');
    const own = sum(here, ({ state, category }) => state === 'own' || (state === 'confirmed' && category === 'own'));
    return {
      ...{ date, suggested, own, untagged, tracked: sum(its) + suggested + own + untagged },
      load: loadCategories
        .map((category) => ({ category, duration: sum(its, (one) => one.category === category) }))
        .filter(({ duration }) => duration > 0),
    };
  });
}
