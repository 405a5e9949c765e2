import { type Span, spanOfAll } from '../time/span';
import type { RecordChange } from './act';

/** The time whose records `changes` concern, from before and after the act; undefined when it may be any time. */
export function touchedTime(changes: readonly RecordChange[]): Span | undefined {
  const spans = changes.flatMap(({ table, before, after }) => {
    // A day of leave has a date in the zone of whoever reads it, and so no span. A rule may hold at any time.
    return table === 'leave' || table === 'choice'
      ? [undefined]
      : [before, after].flatMap((row) => (row ? spanOf(row) : []));
  });
  const known = spans.filter((span) => span !== undefined);
  return known.length === 0 || known.length < spans.length ? undefined : spanOfAll(known);
}

type SpannedRow = NonNullable<Exclude<RecordChange, { table: 'leave' | 'choice' }>['after']>;

function spanOf(row: SpannedRow): Span {
  if ('openedAt' in row) return { start: row.openedAt, end: row.closedAt ?? Number.POSITIVE_INFINITY };
  return { start: row.start, end: row.end ?? Number.POSITIVE_INFINITY };
}
