import { clip, HOUR, type Instant, MINUTE, type Span } from '../../core/time/span';
import type { SourceProblem } from '../../core/observation/sourceState';
import type { Bucket } from './bucket';
import { type AwRecord, recordOf } from './record';

/** More different records of a bucket on one day are left out. A busy day has some thousands. */
const MOST = 20_000;

/** A clock may be ahead by so much without anybody noticing. */
const SLACK = 2 * MINUTE;

/** The records of one bucket on one day. */
export interface DayOfBucket {
  readonly bucket: Bucket;
  readonly records: readonly AwRecord[];
}

/**
 * Collects the records of the wanted time by day. Records that are there several times, or again with a greater length, are
 * taken once. What lies ahead of the clock of this machine is left out.
 */
export class RecordedDays {
  readonly #spans: readonly Span[];
  readonly #now: Instant;
  readonly #days = new Map<number, Map<Bucket, Map<string, AwRecord>>>();
  readonly problems = new Set<SourceProblem>();

  constructor(spans: readonly Span[], now: Instant) {
    this.#spans = spans;
    this.#now = now;
  }

  add(bucket: Bucket, written: unknown): void {
    const record = recordOf(bucket.kind, written);
    if (!record) {
      this.problems.add('broken-events');
      return;
    }
    if (record.end > this.#now + SLACK) this.problems.add('clock-ahead');
    const until = { ...record, end: Math.min(record.end, this.#now) };
    if (until.end < until.start) return;
    for (const span of this.#spans) {
      // A window that was in front for a moment only has no length yet.
      const isPoint = until.start === until.end && until.start >= span.start && until.start < span.end;
      const part = isPoint ? until : clip(until, span);
      if (part) this.#put(bucket, part);
    }
  }

  /** The records of each day, of all buckets. */
  days(): DayOfBucket[][] {
    return [...this.#days.entries()]
      .toSorted(([one], [other]) => one - other)
      .map(([, buckets]) => [...buckets].map(([bucket, records]) => ({ bucket, records: [...records.values()] })));
  }

  #put(bucket: Bucket, record: AwRecord): void {
    const day = Math.floor(record.start / (24 * HOUR));
    const buckets = entryOf(this.#days, day, () => new Map<Bucket, Map<string, AwRecord>>());
    const records = entryOf(buckets, bucket, () => new Map<string, AwRecord>());
    const { end: _end, ...what } = record;
    const key = JSON.stringify(what);
    const known = records.get(key);
    if (known && known.end >= record.end) return;
    if (!known && records.size >= MOST) this.problems.add('broken-events');
    else records.set(key, record);
  }
}

function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
