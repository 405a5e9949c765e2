import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { isSound } from '../backup/soundness';
import { isCopiedFromLog } from './copiedFromLog';
import { holdsAllOf } from './holdsAllOf';
import { makePrivate } from '../connection/privateFile';
import type { Judged, Judgement, JudgeRequest } from '../thread/jobs';

/**
 * Judges what is at `path`. Reads whole files. An overwritten file is replaced by a copy of it, because SQLite would
 * copy its log into it when the open connection closes.
 */
export function judge(path: string, { copy, overwritten, otherLog }: JudgeRequest): Judged {
  if (overwritten && isHalfCopied(path, copy)) return { judgement: 'own', stamp: stampOf(path) };
  if (overwritten && existsSync(path)) giveOtherIdentity(path, `${copy}.copy`);
  const stamp = stampOf(path);
  const judged = (alone: string) => judgementOf(alone, copy);
  return { judgement: otherLog && stamp !== '' ? withoutLog(path, copy, judged) : judged(path), stamp };
}

/**
 * Whether a window was killed while it copied the log into the file: then the file is whole only together with its log.
 * With its log it is as whole as the copy that was read through both, so nothing is lost by keeping it.
 */
function isHalfCopied(path: string, copy: string): boolean {
  return isCopiedFromLog(path) && isSound(copy) && !withoutLog(path, copy, isSound);
}

/** Looks at the file without the log that lies beside it. */
function withoutLog<T>(path: string, copy: string, look: (alone: string) => T): T {
  const alone = `${copy}.alone`;
  try {
    copyPrivately(path, alone);
    return look(alone);
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(`${alone}${end}`, { force: true });
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
