import { DatabaseSync } from 'node:sqlite';
import type { Eraser } from '../../core/store/eraser';
import { dateOf } from '../../core/time/calendar';
import type { Clock } from '../../core/time/clock';
import { clip, type Span } from '../../core/time/span';
import { backupsOf, removeDatabase, setAside, unfinishedOf } from '../backup/backupFiles';
import { ALL_TIME, type ErasedRange, eraseFrom, holdingOf } from './erase';
import { excludedWithNames, forgetNames } from './forget';
import { pruneActivity } from './prune';
import { erasedTime } from './erasedTime';
import type { Meta } from '../tables/metaTable';

/** Deletes from the open database and from all its backups. A running duty continues after the erased range. */
export function eraser(db: DatabaseSync, path: string, meta: Meta, clock: Clock): Eraser {
  /** The span ends now at the latest, because nothing is recorded in the future. The days do not: leave is planned. */
  const rangeOf = (asked: Span, dayStartsAt: number): ErasedRange => {
    const days = { zone: clock.zone(), dayStartsAt, weekStartsOn: 1 };
    const span = clip(asked, { start: 0, end: clock.now() }) ?? { start: 0, end: 0 };
    return { span, days: [dateOf(days, asked.start), dateOf(days, asked.end - 1)] };
  };
  return {
    holds: (span, dayStartsAt = 0) => ({
      ...holdingOf(db, span ? rangeOf(span, dayStartsAt) : ALL_TIME),
      backups: backupsOf(path).length + setAside(path).length,
    }),
    erase: (asked, dayStartsAt = 0) => {
      const now = clock.now();
      const range = asked && rangeOf(asked, dayStartsAt);
      eraseFrom(db, range, () => erasedTime(meta).add((range ?? ALL_TIME).span, now));
      // Renamed and unfinished files may be unreadable, so a range cannot be cut out of them; they are deleted.
      for (const file of [...setAside(path), ...unfinishedOf(path)]) removeDatabase(file);
      for (const backup of backupsOf(path)) {
        if (range) eraseFromCopy(backup.path, range);
        else removeDatabase(backup.path);
      }
    },
    prune: (before) => pruneActivity(db, before),
    forgetExcluded: (before) => {
      const spans = excludedWithNames(db, before);
      if (spans.length === 0) return false;
      // The open database comes last: while it still has the names, an interrupted run is repeated.
      for (const backup of backupsOf(path)) forgetInCopy(backup.path, spans);
      forgetNames(db, spans);
      return true;
    },
  };
}

/** Deletes the backup if the range cannot be erased from it. */
function eraseFromCopy(path: string, range: ErasedRange): void {
  try {
    withCopy(path, (copy) => eraseFrom(copy, range));
  } catch {
    removeDatabase(path);
  }
}

function forgetInCopy(path: string, spans: readonly Span[]): void {
  try {
    withCopy(path, (copy) => forgetNames(copy, spans));
  } catch {
    // The backup stays: the developer did not ask to delete it, and an unreadable one cannot be restored anyway.
  }
}

function withCopy(path: string, work: (copy: DatabaseSync) => void): void {
  const copy = new DatabaseSync(path, { timeout: 5000 });
  try {
    copy.exec('PRAGMA journal_mode = DELETE');
    copy.exec('PRAGMA secure_delete = ON');
    work(copy);
  } finally {
    copy.close();
  }
}
