import { FULL_DAY } from './localDate';
import { type Duration, HOUR, type Instant, MINUTE, SECOND } from './span';

/** The first and the last instant that the runtime knows are so far from 1970. */
const FARTHEST = 8.64e15;
/** The lengths between the instants at which offsets are kept, the longest first. */
const steps: readonly Duration[] = [7 * FULL_DAY, FULL_DAY];
/** So many offsets of a zone are kept, enough for ten years. */
const KEPT = 10_000;

interface KnownZone {
  readonly format: Intl.DateTimeFormat;
  readonly offsets: Map<Instant, Duration>;
}

const zones = new Map<string, KnownZone>();

/**
 * How far a clock in `zone` is ahead of UTC at `at`; the zone is an IANA name or an offset such as `+05:30`. Throws
 * `RangeError` for a zone that the runtime does not know.
 *
 * Asking the runtime takes a hundred times as long as a look at what is known. So an offset that is the same at the
 * beginning and at the end of a week is taken for that of the week. Two changes that cancel each other out within a week
 * would be missed; zones have made none since 1973.
 */
export function offsetAt(zone: string, at: Instant): Duration {
  const known = zones.get(zone) ?? knownZone(zone);
  for (const step of steps) {
    const start = Math.floor(at / step) * step;
    const before = keptOffset(known, start);
    if (before === keptOffset(known, start + step)) return before;
  }
  return measured(known, at);
}

function keptOffset(known: KnownZone, at: Instant): Duration {
  const kept = known.offsets.get(at);
  if (kept !== undefined) return kept;
  const offset = measured(known, Math.min(FARTHEST, Math.max(-FARTHEST, at)));
  if (known.offsets.size >= KEPT) known.offsets.clear();
  known.offsets.set(at, offset);
  return offset;
}

function knownZone(zone: string): KnownZone {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset', year: 'numeric' });
  const known = { format, offsets: new Map<Instant, Duration>() };
  zones.set(zone, known);
  return known;
}

function measured({ format }: KnownZone, at: Instant): Duration {
  const [, sign, hours = 0, minutes = 0, seconds = 0] =
    /GMT(?:([+-])(\d+):(\d+)(?::(\d+))?)?/.exec(format.format(at)) ?? [];
  const ahead = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND;
  return sign === '-' ? -ahead : ahead;
}
