import type { Taxonomy } from '../duty/taxonomy';
import type { Store } from '../store';
import { type Calendar, weekAt, type WeekId, weekOf } from '../time/calendar';
import type { Instant } from '../time/span';
import { timeline } from '../timeline/timeline';
import { type WeeklyReport, weeklyReport } from './weeklyReport';

/** Reads one week from the store and reports it; without `id` the week that `now` is in. */
export function readReport(
  store: Pick<Store, 'recorded'>,
  calendar: Calendar,
  taxonomy: Taxonomy,
  now: Instant,
  id?: WeekId,
): WeeklyReport {
  const week = id === undefined ? weekAt(calendar, now) : weekOf(calendar, id);
  const recorded = store.recorded(week.span);
  const segments = timeline(recorded, calendar, week.span, now);
  const { entries, activities } = recorded;
  return weeklyReport({ week, calendar, segments, entries, activities, taxonomy, now });
}
