import { LONGEST_ENTRY } from '../input/duration';
import { type Duration, type Instant, lengthOf, MINUTE, type Span } from '../time/span';
import { LONGEST_ABSENCE } from '../records/runningDuty';

/** Shorter sessions are noise (US-09). */
export const WORTH_ASKING: Duration = 10 * MINUTE;

/**
 * The time of a debug session that is worth a question; undefined when none of it is. One that was left running ended
 * at the last sign of life, `alive`, like a duty.
 */
export function debuggedTime({ start, end }: Span, alive: Instant): Span | undefined {
  const span = { start, end: end - alive > LONGEST_ABSENCE ? alive : end };
  return lengthOf(span) >= WORTH_ASKING && lengthOf(span) <= LONGEST_ENTRY ? span : undefined;
}
