import { Temporal } from 'temporal-polyfill';
import type { Activity } from '../../../../src/core/activity/activity';
import { defaultRecordingSettings } from '../../../../src/core/activity/recordingSettings';
import type { DutyEntry, Pause } from '../../../../src/core/records/dutyEntry';
import { categoryOf } from '../../../../src/core/taxonomy/lookup';
import { type Taxonomy, taxonomy } from '../../../../src/core/taxonomy/taxonomy';
import type { ReportContext } from '../../../../src/core/report/input/reportInput';
import { type WeeklyReport, weeklyReport } from '../../../../src/core/report/weeklyReport';
import { type Calendar, weekOf } from '../../../../src/core/time/calendar';
import { HOUR, type Instant, MINUTE, type Span } from '../../../../src/core/time/span';
import type { RecordingFacts } from '../../../../src/core/timeline/recordingFacts';
import { timeline } from '../../../../src/core/timeline/timeline';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

export interface WeekBook {
  readonly calendar: Calendar;
  at(moment: string): Instant;
  span(times: string): Span;
  /** Adds typed edits in a source file. */
  code(times: string, file?: string): void;
  /** Adds editor time without evidence of own work. */
  read(times: string, file?: string): void;
  /** Adds a confirmed entry. It is created when it ends, unless `createdAt` is set. */
  duty(times: string, id: string, facets?: Partial<DutyEntry>): void;
  pause(times: string): void;
  report(known?: Partial<ReportContext>, options?: { now?: Instant; taxonomy?: Taxonomy }): WeeklyReport;
}

/** Builds a week from times such as `Mon 09:00-11:30`, which are wall-clock times in `zone`. */
export function weekBook(id = '2026-W48', zone = 'Europe/Berlin'): WeekBook {
  const calendar: Calendar = { zone, dayStartsAt: 0, weekStartsOn: 1 };
  const week = weekOf(calendar, id);
  const activities: Activity[] = [];
  const entries: DutyEntry[] = [];
  const pauses: Pause[] = [];

  const at = (moment: string): Instant => {
    const [name = '', time = ''] = moment.split(' ');
    const date = week.days[DAYS.indexOf(name)]?.date;
    if (date === undefined) throw new Error(`no such day: ${moment}`);
    return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
  };
  const span = (times: string): Span => {
    const [from = '', to = ''] = times.split('-');
    return { start: at(from), end: at(`${from.split(' ')[0]} ${to}`) };
  };
  const record = (times: string, file: string, kind: Activity['kind'], fileClass: Activity['fileClass']): void => {
    const { start, end } = span(times);
    const evidence = Array.from({ length: Math.ceil((end - start) / MINUTE) }, (_, index) => start + index * MINUTE);
    activities.push({ start, end, window: 'w1', kind, fileClass, project: 'billing', doc: file, evidence });
  };

  return {
    calendar,
    at,
    span,
    code: (times, file = 'src/invoice.ts') => record(times, file, 'edit', 'source'),
    read: (times, file = 'notes/scratch.txt') => record(times, file, 'read', 'other'),
    duty(times, duty, facets = {}) {
      const { start, end } = span(times);
      const below = duty.includes('.') ? { duty } : {};
      entries.push({
        id: `entry-${entries.length + 1}`,
        start,
        end,
        zone,
        category: categoryOf(duty),
        ...below,
        duration: 'measured',
        provenance: 'manual-live',
        createdAt: end,
        ...facets,
      });
    },
    pause: (times) => void pauses.push({ id: `pause-${pauses.length}`, ...span(times) }),
    report(known = {}, { now = week.span.end + HOUR, taxonomy: used = taxonomy } = {}) {
      const segments = timeline({ activities, entries, pauses }, calendar, week.span, now);
      return weeklyReport({
        week,
        calendar,
        segments,
        entries,
        activities,
        taxonomy: used,
        now,
        known: { pauses, facts: factsOf(calendar), ...known },
      });
    },
  };
}

function factsOf({ zone, dayStartsAt, weekStartsOn }: Calendar): RecordingFacts {
  const editors = [{ name: 'Visual Studio Code', windows: 1 }];
  return { ...defaultRecordingSettings, dayStartsAt, weekStartsOn, windows: 1, editors, zones: [zone] };
}
