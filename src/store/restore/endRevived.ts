import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { v7 as uuidv7 } from 'uuid';
import { stopDuty } from '../../core/duty/startStop';
import type { Instant } from '../../core/time/span';
import { storedRecords } from '../acts/storedRecords';

/** When the copy at `path` was made. */
export function copiedAt(path: string): Instant {
  return Math.min(Math.floor(statSync(path).mtimeMs), Date.now());
}

/**
 * Ends the duty that runs in restored content, unless it is the one with the id `present`, which runs in the file that is
 * replaced too. It was stopped after the copy was made, or nobody knows; so it ends as a duty that was left running at
 * that time. This is an act that can be undone. The caller must run this inside a write transaction.
 */
export function endRevived(db: DatabaseSync, madeAt: Instant, present: string | undefined): void {
  const records = storedRecords(db, { now: () => madeAt });
  const running = records.log.running();
  if (!running || running.id === present) return;
  records.actInside('stop', stopDuty({ now: madeAt, zone: running.zone, newId: () => uuidv7() }));
}
