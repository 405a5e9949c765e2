import { LONGEST_ENTRY } from '../input/longestEntry';
import { type Duration, type Instant, lengthOf, MINUTE, type Span } from '../time/span';
import { LONGEST_ABSENCE } from '../records/runningDuty';

/** No question is asked about a shorter debug session (US-09). */
export const WORTH_ASKING: Duration = 10 * MINUTE;

/**
 * The time of a debug session to ask about; undefined when it is too short or too long. A session that was left running
 * ended at the last activity, `alive`, like a duty that was left running.
 */
export function debuggedTime({ start, end }: Span, alive: Instant): Span | undefined {
  const span = { start, end: end - alive > LONGEST_ABSENCE ? alive : end };
  return lengthOf(span) >= WORTH_ASKING && lengthOf(span) <= LONGEST_ENTRY ? span : undefined;
}
