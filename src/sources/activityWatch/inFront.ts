import { byStart, clip, type Duration, SECOND } from '../../core/time/span';
import type { AwRecord } from './record';

/** Watchers look once a second or every few seconds. A gap up to this between two records is none. */
export const GAP: Duration = 5 * SECOND;

/**
 * What was in front, sorted and without overlap. Records of the same that follow each other are one; of two that overlap the
 * later begun has the time; and a small gap belongs to the one before it.
 */
export function united(records: readonly AwRecord[]): AwRecord[] {
  const pieces: AwRecord[] = [];
  for (const record of records.toSorted((one, other) => byStart(one, other) || one.end - other.end)) {
    const last = pieces.at(-1);
    if (!last || record.start - last.end > GAP) pieces.push(record);
    else if (isSame(last, record)) pieces[pieces.length - 1] = { ...last, end: Math.max(last.end, record.end) };
    else {
      pieces[pieces.length - 1] = { ...last, end: record.start };
      pieces.push(record);
    }
  }
  return pieces.filter(({ start, end }) => start < end);
}

function isSame(one: AwRecord, other: AwRecord): boolean {
  return (
    one.app === other.app && one.title === other.title && one.url === other.url && one.isPrivate === other.isPrivate
  );
}

/** A window of a browser, divided by the tabs that were in front meanwhile. What no tab is known of stays a window. */
export function withTabs(window: AwRecord, tabs: readonly AwRecord[]): AwRecord[] {
  const pieces: AwRecord[] = [];
  let at = window.start;
  for (const tab of tabs) {
    const part = clip(tab, { start: at, end: window.end });
    if (!part) continue;
    if (part.start > at) pieces.push({ ...window, start: at, end: part.start });
    pieces.push({ ...part, app: window.app ?? '', title: part.title || window.title || '' });
    at = part.end;
  }
  if (at < window.end) pieces.push({ ...window, start: at });
  return pieces;
}
