import type { ShownDay } from '../../core/report/shown/shownReportSchema';
import { dateFormat } from '../../core/time/formats';
import { type Instant, MINUTE } from '../../core/time/span';

export interface WorkingTime {
  /** Minutes after midnight. */
  readonly from: number;
  readonly to: number;
}

interface RibbonHours {
  /** The full hours inside the ribbons, in minutes after midnight, with their places in percent. */
  readonly hours: readonly { readonly minutes: number; readonly x: number }[];
  /** Where a part of a day lies, in percent of the width. */
  readonly place: (
    day: ShownDay,
    part: { readonly start: Instant; readonly end: Instant },
  ) => { readonly x: number; readonly width: number };
}

const DAY = 24 * 60;

/**
 * The hours that the ribbons of some days show: the working hours, and what any of the days has before and after them,
 * in full hours. Places go by the clock, so that a time has the same place also on a day whose clocks change.
 */
export function ribbonHours(days: readonly ShownDay[], zone: string, working: WorkingTime): RibbonHours {
  const clock = dateFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone });
  const minutesOf = (at: Instant): number => {
    const [hours = 0, minutes = 0] = clock.format(at).split(':').map(Number);
    return 60 * hours + minutes;
  };
  const dayStart = days[0] ? minutesOf(days[0].start) : 0;
  /** Minutes after the midnight before the day began, so that they grow until the day ends. */
  const inDay = (minutes: number): number => (minutes < dayStart ? minutes + DAY : minutes);
  const rangeOf = (day: ShownDay, { start, end }: { start: Instant; end: Instant }) => ({
    from: inDay(minutesOf(start)),
    to: end >= day.end ? dayStart + DAY : inDay(minutesOf(end)),
  });
  const worked = { from: inDay(working.from), to: inDay(working.to) };
  const shown = [
    ...(worked.from < worked.to ? [worked] : []),
    ...days.flatMap((day) => day.ribbon.filter(({ state }) => state !== 'excluded').map((part) => rangeOf(day, part))),
  ];
  const begin = Math.floor(Math.min(...shown.map(({ from }) => from)) / 60) * 60;
  const end = Math.ceil(Math.max(...shown.map(({ to }) => to)) / 60) * 60;
  const percent = (minutes: number): number => (100 * (minutes - begin)) / (end - begin);
  return {
    hours: Array.from({ length: (end - begin) / 60 + 1 }, (_, index) => begin + 60 * index).map((minutes) => ({
      minutes,
      x: percent(minutes),
    })),
    place(day, part) {
      const { from, to } = rangeOf(day, part);
      return { x: percent(from), width: Math.max(0, percent(to) - percent(from)) };
    },
  };
}

/** A full hour as the locale writes it: `09`, `9 AM`. */
export function hourText(minutes: number, locale: string): string {
  return dateFormat(locale, { hour: 'numeric', timeZone: 'UTC' }).format(minutes * MINUTE);
}
