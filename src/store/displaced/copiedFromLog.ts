import { closeSync, openSync, readSync } from 'node:fs';

/** The sizes of the headers of a write-ahead log and of each page in it (sqlite.org/fileformat.html, 4.1). */
const LOG_HEADER = 32;
const FRAME_HEADER = 24;

/**
 * Whether the file at `path` was written from its own write-ahead log. SQLite copies the pages of a log in the order of
 * their numbers, so the first of them is then in the file as it is in the log. A window that is killed while it copies
 * leaves that, and no sign of progress in the log. Another file mostly has another page there, but a data file of the same
 * age may have the same.
 */
export function isCopiedFromLog(path: string): boolean {
  try {
    return withFile(`${path}-wal`, (log) => withFile(path, (file) => hasFirstPage(file, log)));
  } catch {
    return false;
  }
}

function hasFirstPage(file: number, log: number): boolean {
  const header = read(log, 0, LOG_HEADER);
  const pageSize = header.readUInt32BE(8);
  const salt = header.subarray(16, 24);
  let first = Number.POSITIVE_INFINITY;
  let versions: number[] = [];
  for (let at = LOG_HEADER; ; at += FRAME_HEADER + pageSize) {
    const frame = read(log, at, FRAME_HEADER);
    // What follows is left of an earlier use of the log.
    if (frame.length < FRAME_HEADER || !frame.subarray(8, 16).equals(salt)) break;
    const page = frame.readUInt32BE(0);
    if (page < first) [first, versions] = [page, []];
    if (page === first) versions.push(at + FRAME_HEADER);
  }
  if (versions.length === 0) return false;
  const present = read(file, (first - 1) * pageSize, pageSize);
  return versions.some((at) => read(log, at, pageSize).equals(present));
}

function read(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, at));
}

function withFile<T>(path: string, work: (file: number) => T): T {
  const file = openSync(path, 'r');
  try {
    return work(file);
  } finally {
    closeSync(file);
  }
}
