import { dateFormat } from './formats';

/** How times of day are written: as the region of the system has it, or as the developer chose. */
export const clockForms = ['system', '12h', '24h'] as const;

export type ClockForm = (typeof clockForms)[number];

/** The locale with the chosen clock, which every format that is made for it follows: `en-US-u-hc-h23`. */
export function withClock(locale: string, form: ClockForm): string {
  if (form === 'system') return locale;
  return new Intl.Locale(locale, { hourCycle: form === '12h' ? 'h12' : 'h23' }).toString();
}

/** Whether times are written with 12 hours, `2:05 PM`. */
export function hasTwelveHours(locale: string): boolean {
  const { hourCycle } = dateFormat(locale, { hour: 'numeric' }).resolvedOptions();
  return hourCycle === 'h12' || hourCycle === 'h11';
}
