import * as v from 'valibot';
import type { Activity } from '../activity/activity';
import type { DutyEntry } from '../duty/dutyEntry';
import type { Taxonomy } from '../duty/taxonomy';
import { addWeeks, type Calendar, type Week } from '../time/calendar';
import type { Instant, Span } from '../time/span';
import type { Segment } from '../timeline/segment';
import { categoryHoursSchema, hoursByCategory } from './categories';
import { dayReportSchema, daysOf } from './days';
import { entryLineSchema, entryLines } from './entryLines';
import { loadPieces } from './loadPieces';
import { loadShareOf, loadShareSchema } from './loadShare';
import { hoursByRole, roleFitHours, roleFitSchema, roleHoursSchema } from './roles';
import { instant, weekId } from './schema';
import { totalsOf, totalsSchema } from './totals';

/** Everything the week's page says, as plain data: instants and durations in milliseconds, days as ISO dates. */
export const weeklyReportSchema = v.object({
  week: weekId,
  previousWeek: weekId,
  nextWeek: weekId,
  /** IANA zone whose days these are. */
  zone: v.string(),
  /** When it was computed. */
  now: instant,
  progress: v.picklist(['past', 'current', 'future']),
  totals: totalsSchema,
  /** Absent in a week without tracked time. */
  share: v.exactOptional(loadShareSchema),
  roleFit: roleFitSchema,
  roles: v.array(roleHoursSchema),
  categories: v.array(categoryHoursSchema),
  days: v.pipe(v.array(dayReportSchema), v.length(7)),
  entries: v.array(entryLineSchema),
});

export type WeeklyReport = v.InferOutput<typeof weeklyReportSchema>;

export interface ReportInput {
  readonly week: Week;
  readonly calendar: Calendar;
  /** Timeline of the week. */
  readonly segments: readonly Segment[];
  /** Entries that touch the week. */
  readonly entries: readonly DutyEntry[];
  /** Activity that touches the week. */
  readonly activities: readonly Activity[];
  readonly taxonomy: Taxonomy;
  readonly now: Instant;
}

/** The weekly report: a pure function of what is recorded, so a corrected tag corrects the past. */
export function weeklyReport(input: ReportInput): WeeklyReport {
  const { week, calendar, segments, taxonomy, now } = input;
  const load = loadPieces(segments, new Map(input.entries.map((entry) => [entry.id, entry])), taxonomy);
  const totals = totalsOf(segments);
  const share = loadShareOf(totals);
  return {
    week: week.id,
    previousWeek: addWeeks(week.id, -1),
    nextWeek: addWeeks(week.id, 1),
    zone: calendar.zone,
    now,
    progress: progressOf(week.span, now),
    totals,
    ...(share && { share }),
    roleFit: roleFitHours(load, totals),
    roles: hoursByRole(load),
    categories: hoursByCategory(load, segments, taxonomy),
    days: daysOf(week, segments),
    entries: entryLines(load, week),
  };
}

function progressOf(week: Span, now: Instant): WeeklyReport['progress'] {
  if (now < week.start) return 'future';
  return now < week.end ? 'current' : 'past';
}
