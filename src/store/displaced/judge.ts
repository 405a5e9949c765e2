import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { setAside } from '../backup/backupFiles';
import { isSound } from '../backup/soundness';
import { fileAt } from '../connection/fileIdentity';
import { claim, release } from '../restore/swap';
import { isCopiedFromLog } from './copiedFromLog';
import { holdsAllOf, keptHoldsAllOf } from './holdsAllOf';
import { hasNewest } from './newestStored';
import { makePrivate } from '../connection/privateFile';
import type { Judged, Judgement, JudgeRequest, Newest } from '../thread/jobs';

/** In the names of copies that a window is making. */
export const UNFINISHED = '.unfinished';

/**
 * Claims `path`, so that of several windows one after the other decides, and judges what is there. Reads whole files. An overwritten file is replaced by a copy of it, because SQLite would
 * copy its log into it when the open connection closes. `patience` is how long it waits for other windows. Throws
 * `StoreError`; then nothing is claimed.
 */
export function judge(path: string, request: JudgeRequest, patience?: number): Judged {
  claim(path, patience);
  try {
    return judgeClaimed(path, request);
  } catch (error) {
    release(path);
    throw error;
  }
}

function judgeClaimed(path: string, { copy, newest, overwritten, otherLog }: JudgeRequest): Judged {
  // Another window may have given it a new identity already.
  const isOverwritten = overwritten !== undefined && fileAt(path) === overwritten;
  if (isOverwritten) {
    if (isOwn(path, copy)) return { judgement: 'own', isOverwritten, stamp: stampOf(path) };
    giveOtherIdentity(path, `${copy}.copy`);
  }
  const stamp = stampOf(path);
  const judged = (alone: string) => judgementOf(path, alone, copy, newest);
  const judgement = otherLog && stamp !== '' ? withoutLog(path, copy, judged) : judged(path);
  return { judgement, isOverwritten, stamp };
}

/**
 * Whether only windows changed the file, by copying the log into it. One that was killed meanwhile leaves a file that is
 * whole only together with its log, or one that has everything already, while the log does not say so. With its log it is
 * as whole as the copy that was read through both, so nothing is lost by keeping it.
 */
function isOwn(path: string, copy: string): boolean {
  if (!isCopiedFromLog(path) || !isSound(copy)) return false;
  return withoutLog(path, copy, (alone) => !isSound(alone) || (holdsAllOf(alone, copy) && holdsAllOf(copy, alone)));
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

/** `alone` is what is at the path, or a copy of it. */
function judgementOf(path: string, alone: string, copy: string, newest: Newest | undefined): Judgement {
  const isWhole = isSound(copy) && (!newest || hasNewest(copy, newest));
  if (!isWhole) return isSound(alone) ? 'lost-to-other' : 'lost';
  if (!existsSync(alone)) return 'nothing';
  if (!isSound(alone)) return 'unsound';
  if (holdsAllOf(alone, copy)) return 'same';
  return setAside(path).some((aside) => !aside.includes(UNFINISHED) && keptHoldsAllOf(aside, copy)) ? 'kept' : 'other';
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
