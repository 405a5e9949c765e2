import { join } from 'node:path';
import { MINUTE, type Span } from '../../src/core/time/span';
import { DATABASE_NAME } from '../../src/store/connection/dataDirectory';
import { openStore } from '../../src/store/sqliteStore';

/**
 * Stores an untagged stretch of each length in minutes, in their order, with six minutes after each, the last of them
 * until now. Returns them by length.
 */
export function plantStretches(dataDirectory: string, zone: string, lengths: readonly number[]): Map<number, Span> {
  const now = Math.floor(Date.now() / MINUTE) * MINUTE;
  const store = openStore(join(dataDirectory, DATABASE_NAME), { now: () => now, zone: () => zone });
  const window = { id: 'w', editor: 'VS Code', startedAt: now - 400 * MINUTE, seenAt: now };
  const spans = new Map<number, Span>();
  let end = now - 6 * MINUTE;
  for (const length of lengths.toReversed()) {
    spans.set(length, { start: end - length * MINUTE, end });
    end -= (length + 6) * MINUTE;
  }
  try {
    store.agree(now - 24 * 60 * MINUTE);
    const read = ({ start, end: until }: Span) => ({
      ...({ start, end: until, window: 'w', kind: 'read', fileClass: 'other', project: 'billing' } as const),
      evidence: Array.from({ length: (until - start) / MINUTE }, (_, index) => start + index * MINUTE),
    });
    store.save(
      window,
      zone,
      [...spans.values()].map(read).toSorted((a, b) => a.start - b.start),
    );
  } finally {
    store.dispose();
  }
  return spans;
}
