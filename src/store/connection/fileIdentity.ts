import { type BigIntStats, closeSync, openSync, readSync, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';

/**
 * How the file at the path differs from the open one. While it is 'changing', its content was changed a moment ago, and it
 * is not known yet whether another window copies the log into it or another program wrote it.
 */
export type Difference = 'gone' | 'replaced' | 'changing' | 'overwritten' | 'log-lost';

/** Compares the file at the path with the one that is open. */
export interface FileIdentity {
  /** Which file is open. No other file has the same text while it is open. */
  readonly opened: string;
  /**
   * Undefined while both are the same. Takes about 40 microseconds, so it can be asked before and after every write: what
   * changes the file after a write of this window was written by somebody else.
   */
  difference(): Difference | undefined;
  /** Whether the write-ahead log at the path belongs to the open file. */
  hasOwnLog(): boolean;
  /** Whether the open file has this name. */
  isOpenFile(name: string): boolean;
}

const inMemory: FileIdentity = {
  opened: '',
  difference: () => undefined,
  hasOwnLog: () => false,
  isOpenFile: () => false,
};

/** How long the file must be left alone before a change of it counts, in milliseconds: a checkpoint may be under way. */
const SETTLED = 1000;

/** Where the write-ahead log says how often it was begun anew, and with which salt (sqlite.org/fileformat.html, 4.1). */
const LOG_GENERATION = { offset: 12, length: 12 };

/**
 * Remembers the file that `db` has open. With a write-ahead log the file itself changes only when the log is copied into
 * it. So a change of the file without progress of that copying was made by another program. Without such a log SQLite
 * reads what another program wrote, and only an emptied file has to be noticed.
 */
export function fileIdentity(db: DatabaseSync, path: string): FileIdentity {
  if (path === ':memory:') return inMemory;
  const logPath = `${path}-wal`;
  const usesLog = db.prepare('PRAGMA journal_mode').get()?.['journal_mode'] === 'wal';
  const copying = db.prepare('PRAGMA wal_checkpoint(NOOP)');
  const pages = db.prepare('PRAGMA page_count');
  const pageSize = Number(db.prepare('PRAGMA page_size').get()?.['page_size']);
  // The first read makes the log, if there is none.
  if (usesLog) db.prepare('SELECT count(*) FROM sqlite_schema').get();
  const stat = (at: string) => statSync(at, { bigint: true, throwIfNoEntry: false });
  const opened = stat(path);
  const openedLog = usesLog ? stat(logPath) : undefined;
  const progressNow = () => {
    const { log, checkpointed } = copying.get() ?? {};
    return { log: Number(log), copied: Number(checkpointed) };
  };
  let known = opened;
  let progress = usesLog ? progressNow() : { log: 0, copied: 0 };
  let generation = usesLog ? generationOf(logPath) : '';
  let suspicion: { readonly found: BigIntStats; readonly since: number } | undefined;

  /** After all of a log was copied into a file, the file is as long as its content. */
  const hasItsLength = ({ size }: BigIntStats, { log, copied }: typeof progress) =>
    copied !== log || log === 0 || Number(size) === Number(pages.get()?.['page_count']) * pageSize;

  /** The progress is asked first: copying that ends in between is then seen as progress at the next look. */
  const changeOf = (found: BigIntStats, now: typeof progress): 'changing' | 'overwritten' | undefined => {
    // A file with a schema never gets empty by itself.
    if (found.size === 0n && (opened?.size ?? 0n) > 0n) return 'overwritten';
    if (!usesLog) return undefined;
    const begunAnew = now.log < progress.log;
    const isSame = isUnchanged(found, known);
    const present = isSame && !begunAnew ? generation : generationOf(logPath);
    const isCopied = begunAnew || now.copied !== progress.copied || present !== generation;
    if (isSame || (isCopied && hasItsLength(found, now))) {
      [known, progress, generation, suspicion] = [found, now, present, undefined];
      return undefined;
    }
    if (!suspicion || !isUnchanged(found, suspicion.found)) suspicion = { found, since: performance.now() };
    return performance.now() - suspicion.since >= SETTLED ? 'overwritten' : 'changing';
  };

  return {
    opened: identityOf(opened),
    difference: () => {
      try {
        const now = usesLog ? progressNow() : progress;
        const found = stat(path);
        if (!found) return 'gone';
        if (!isSameFile(found, opened)) return 'replaced';
        const change = changeOf(found, now);
        if (change) return change;
        return usesLog && !isSameFile(stat(logPath), openedLog) ? 'log-lost' : undefined;
      } catch {
        // The system does not answer now, for example a network drive. The next look shows more.
        return undefined;
      }
    },
    isOpenFile: (name) => isSameFile(stat(name), opened),
    hasOwnLog: () => openedLog !== undefined && isSameFile(stat(logPath), openedLog),
  };
}

/** The file at `path`, as `FileIdentity.opened` says it; empty if there is none. */
export function fileAt(path: string): string {
  return identityOf(statSync(path, { bigint: true, throwIfNoEntry: false }));
}

function identityOf(stats: BigIntStats | undefined): string {
  return stats ? `${stats.dev} ${stats.ino}` : '';
}

function isSameFile(one: BigIntStats | undefined, other: BigIntStats | undefined): boolean {
  return one?.ino === other?.ino && one?.dev === other?.dev;
}

function isUnchanged(one: BigIntStats, other: BigIntStats | undefined): boolean {
  return one.mtimeNs === other?.mtimeNs && one.size === other.size;
}

/** SQLite's locks are on other files than the log, so closing it here gives none of them up. */
function generationOf(logPath: string): string {
  try {
    const file = openSync(logPath, 'r');
    try {
      const bytes = Buffer.alloc(LOG_GENERATION.length);
      const read = readSync(file, bytes, 0, bytes.length, LOG_GENERATION.offset);
      return bytes.toString('hex', 0, read);
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}
