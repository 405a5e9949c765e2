import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { isSound } from '../backup/soundness';
import { holdsAllOf } from './holdsAllOf';
import { makePrivate } from '../connection/privateFile';
import type { Judged, Judgement, JudgeRequest } from '../thread/jobs';

/**
 * Judges what is at `path`. Reads whole files. An overwritten file is replaced by a copy of it, because SQLite would
 * copy its log into it when the open connection closes.
 */
export function judge(path: string, { copy, overwritten, otherLog }: JudgeRequest): Judged {
  if (overwritten && existsSync(path)) giveOtherIdentity(path, `${copy}.copy`);
  const stamp = stampOf(path);
  const alone = otherLog && stamp !== '' ? `${copy}.alone` : path;
  try {
    if (alone !== path) copyPrivately(path, alone);
    return { judgement: judgementOf(alone, copy), stamp };
  } finally {
    if (alone !== path) for (const end of ['', '-wal', '-shm']) rmSync(`${alone}${end}`, { force: true });
  }
}

function judgementOf(path: string, copy: string): Judgement {
  if (!isSound(copy)) return 'lost';
  if (!existsSync(path)) return 'nothing';
  if (!isSound(path)) return 'unsound';
  return holdsAllOf(path, copy) ? 'same' : 'other';
}

/** Differs after the file at `path` was changed or became another one. Empty if there is none. */
export function stampOf(path: string): string {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? [found.dev, found.ino, found.size, found.mtimeNs].join(' ') : '';
}

function giveOtherIdentity(path: string, copy: string): void {
  try {
    copyPrivately(path, copy);
    renameSync(copy, path);
  } finally {
    rmSync(copy, { force: true });
  }
}

function copyPrivately(path: string, copy: string): void {
  copyFileSync(path, copy);
  makePrivate(copy);
}
