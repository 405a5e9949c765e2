import type { DatabaseSync } from 'node:sqlite';
import type { Holding } from '../../core/store/eraser';
import { backupsOf, setAside } from '../backup/backupFiles';
import { immediately } from '../connection/transaction';
import { metaTable } from '../tables/metaTable';
import type { DatabaseJobs, ErasedRange } from '../thread/jobs';
import { ALL_TIME, eraseEverything, eraseRange, holdingOf } from './erase';
import { erasedObservations } from '../tables/erasedObservations';
import { erasedTime } from './erasedTime';
import { finishDeletion } from './finish';
import { excludedWithNames, forgetNames } from './forget';
import { forgetObservations } from './forgetObservations';
import { forgetProject, holdingOfProject } from './forgetProject';
import { emptyLog } from './scrub';
import { readUnfinished, writeUnfinished } from './unfinished';

type DeletionJob = 'holding' | 'erase' | 'finish' | 'forget' | 'holdsProject' | 'forgetProject' | 'forgetObservations';

/** What deletes from the database and its copies. Each job runs on a connection of its own, in a thread of its own. */
export const deletionJobs: DatabaseJobs<DeletionJob> = {
  holding,
  erase: (db, path, { range, now }, report) => {
    const meta = metaTable(db);
    const amount = immediately(db, () => {
      const before = holding(db, path, range ?? ALL_TIME);
      const { copies } = readUnfinished(meta);
      const work = range ? { range, gone: eraseRange(db, range) } : ({ everything: true } as const);
      if (!range) eraseEverything(db);
      erasedTime(meta).add((range ?? ALL_TIME).span, now);
      if (range) erasedObservations(meta).add(range.span, now);
      writeUnfinished(meta, { copies: [...copies, work], freePages: true, log: true });
      return before;
    });
    return { amount, finished: finishDeletion(db, path, report) };
  },
  finish: (db, path, _request, report) => finishDeletion(db, path, report),
  forget: (db, path, before, report) => {
    const meta = metaTable(db);
    const forgot = immediately(db, () => {
      const spans = excludedWithNames(db, before);
      if (spans.length === 0) return false;
      forgetNames(db, spans);
      const { copies, freePages } = readUnfinished(meta);
      writeUnfinished(meta, { copies: [...copies, { forgotten: spans }], freePages, log: true });
      return true;
    });
    if (forgot) finishDeletion(db, path, report);
    return forgot;
  },
  forgetObservations: (db, path, which, report) => {
    const meta = metaTable(db);
    immediately(db, () => {
      forgetObservations(db, which);
      const { copies, freePages } = readUnfinished(meta);
      writeUnfinished(meta, { copies: [...copies, { observations: which }], freePages, log: true });
    });
    return finishDeletion(db, path, report);
  },
  holdsProject: (db, _path, project) => holdingOfProject(db, project),
  forgetProject: (db, path, project, report) => {
    const meta = metaTable(db);
    immediately(db, () => {
      forgetProject(db, project);
      const { copies } = readUnfinished(meta);
      writeUnfinished(meta, { copies: [...copies, { project }], freePages: true, log: true });
    });
    const finished = finishDeletion(db, path, report);
    // The note of what was to be done had the name of the project.
    if (finished) emptyLog(db);
    return finished;
  },
};

function holding(db: DatabaseSync, path: string, range: ErasedRange): Holding {
  return { ...holdingOf(db, range), backups: backupsOf(path).length, keptFiles: setAside(path).length };
}
