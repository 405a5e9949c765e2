import type { Activity } from '../../../src/core/activity/activity';
import { fileClassOf } from '../../../src/core/activity/classifyFile';
import type { DutyEntry, Pause } from '../../../src/core/records/dutyEntry';
import type { Calendar } from '../../../src/core/time/calendar';
import type { Instant } from '../../../src/core/time/span';
import type { Segment } from '../../../src/core/timeline/segment';
import { timeline } from '../../../src/core/timeline/timeline';
import type { Recorded } from '../../../src/core/store/recorded';

export const utc: Calendar = { zone: 'UTC', dayStartsAt: 0, weekStartsOn: 1 };

/** The instant of `HH:MM[:SS]` on 23 November 2026 UTC, or on the next day with the prefix `+1 `. */
export function at(time: string): Instant {
  const [clock = '', days = '0'] = time.split(' ').toReversed();
  return Date.parse(`2026-11-23T${clock.padEnd(8, ':00')}Z`) + Number(days) * 24 * 3_600_000;
}

export function timeOf(instant: Instant): string {
  const days = Math.floor((instant - at('00:00')) / (24 * 3_600_000));
  return `${days === 0 ? '' : `+${days} `}${new Date(instant).toISOString().slice(11, 19)}`;
}

/** An activity in window `w1`, file `src/a.ts` and project `shop`, with evidence only at its start. */
export function activity(from: string, to: string, more: Partial<Activity> = {}): Activity {
  return { ...activityWithoutProject(from, to, more), project: 'shop', ...more };
}

/** An activity in window `w1` and file `src/a.ts` outside a project, with evidence only at its start. */
export function activityWithoutProject(from: string, to: string, more: Partial<Activity> = {}): Activity {
  const [start, end] = [at(from), at(to)];
  const doc = more.doc ?? 'src/a.ts';
  return { window: 'w1', start, end, kind: 'read', doc, fileClass: fileClassOf(doc), evidence: [start], ...more };
}

/** An entry of `documentation`. Without `to` it is running. */
export function entry(from: string, to?: string, more: Partial<DutyEntry> = {}): DutyEntry {
  return {
    ...{ id: `${from}-${to}`, start: at(from), zone: 'UTC', category: 'documentation', createdAt: at(from) },
    ...(to !== undefined && { end: at(to) }),
    duration: 'measured',
    provenance: 'manual-live',
    ...more,
  };
}

export function pause(from: string, to?: string): Pause {
  return { id: from, start: at(from), ...(to !== undefined && { end: at(to) }) };
}

/** The segments of 23 and 24 November 2026 as lines such as `09:00:00-09:30:00 untagged src/a.ts`. */
export function timelineLines(recorded: Partial<Recorded>, now = '+1 23:59:59'): string[] {
  const all = { activities: [], entries: [], pauses: [], ...recorded };
  return timeline(all, utc, { start: at('00:00'), end: at('+2 00:00') }, at(now)).map(line);
}

function line({ start, end, state, category, doc }: Segment): string {
  return `${timeOf(start)}-${timeOf(end)} ${state} ${category ?? doc}`;
}
