import { existsSync } from 'node:fs';
import { backupsOf } from '../backup/backupFiles';
import { isDamaged, isSound } from '../backup/soundness';
import type { Replacement } from '../thread/jobs';
import { copiedAt } from './endRevived';
import { claim, prepare, release } from './swap';

/** Looks whether the file at `path` is damaged. Then it is claimed, and its newest good backup is prepared. */
export function prepareReplacement(path: string): Replacement {
  claim(path);
  try {
    if (existsSync(path) && isDamaged(path)) {
      const copy = backupsOf(path).find((one) => isSound(one.path));
      if (copy) prepare(path, copy.path);
      return { isDamaged: true, backup: copy && copiedAt(copy.path) };
    }
  } catch (error) {
    release(path);
    throw error;
  }
  release(path);
  return { isDamaged: false };
}
