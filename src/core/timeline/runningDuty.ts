import { HOUR, type Instant, type Span } from '../time/span';
import { type DutyEntry, isRunning } from '../duty/dutyEntry';

/** A running duty without any sign of life for longer than this is taken to have ended at the last one (US-05). */
export const LONGEST_ABSENCE = 4 * HOUR;

/** The instants an entry covers at `now`; `lastEvidence` is the newest evidence of any window. */
export function coveredBy(entry: DutyEntry, lastEvidence: Instant, now: Instant): Span {
  if (!isRunning(entry)) return { start: entry.start, end: Math.max(entry.start, entry.end ?? entry.start) };
  const alive = Math.max(entry.start, Math.min(lastEvidence, now));
  const end = now - alive > LONGEST_ABSENCE ? alive : now;
  return { start: entry.start, end: Math.max(entry.start, end) };
}
