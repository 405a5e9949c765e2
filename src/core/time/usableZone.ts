import type { Instant } from './span';

/** Minutes that a clock on the wall is ahead of UTC. */
export type ZoneOffset = number;

/**
 * The zone to use: the one that the runtime names, or the offset of its clock, such as `+05:30`, where it names none or
 * an unknown one, or one that its own clock contradicts. An offset is a zone of Temporal and Intl.
 */
export function usableZone(named: string | undefined, offset: ZoneOffset, at: Instant): string {
  return named !== undefined && offsetIn(named, at) === offset ? named : offsetZone(offset);
}

/** How far a clock in `zone` is ahead of UTC at `at`; undefined for a zone that the runtime does not know. */
export function offsetIn(zone: string, at: Instant): ZoneOffset | undefined {
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    const text = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours, minutes] = /GMT(?:([+-])(\d+):(\d+))?/.exec(text) ?? [];
    const ahead = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
    return sign === '-' ? -ahead : ahead;
  } catch {
    return undefined;
  }
}

function offsetZone(offset: ZoneOffset): string {
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `${offset < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
