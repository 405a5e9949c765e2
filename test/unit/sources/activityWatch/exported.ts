import type { StoredEvent } from '../../../support/activityWatchServer';

/** A day on which all times of these tests lie. */
export const DAY = '2026-11-23';
export const dayStart = Date.parse(`${DAY}T00:00:00Z`);
const dayEnd = dayStart + 24 * 3_600_000;

/** The whole day, as the wanted time of a reading at its end. */
export const wholeDay = {
  spans: [{ start: dayStart, end: dayEnd }],
  now: dayEnd,
  hosts: [],
  ownTickets: new Set<string>(),
};

/** An event from `time` on, such as `09:00:00.5`, for some seconds. */
export function event(time: string, duration: number, data: StoredEvent['data']): StoredEvent {
  return { timestamp: `${DAY}T${time}+00:00`, duration, data };
}

export const window = (time: string, duration: number, app: string, title = '') =>
  event(time, duration, { app, title });
export const afk = (time: string, duration: number, status = 'afk') => event(time, duration, { status });
export const tab = (time: string, duration: number, url: string, more: StoredEvent['data'] = {}) =>
  event(time, duration, { url, title: '', audible: false, incognito: false, tabCount: 3, ...more });

/** Minutes and seconds of a span on the day: `09:00:00–09:10:00`. */
export function printed({ start, end }: { readonly start: number; readonly end: number }): string {
  const time = (at: number) => new Date(at).toISOString().slice(11, 19);
  return `${time(start)}–${time(end)}`;
}
