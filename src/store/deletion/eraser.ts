import type { DatabaseSync } from 'node:sqlite';
import type { Eraser } from '../../core/store/eraser';
import type { Clock } from '../../core/time/clock';
import { clip, type Span } from '../../core/time/span';
import type { Meta } from '../tables/metaTable';
import { jobRunner } from '../thread/jobRunner';
import type { ErasedRange } from '../thread/jobs';
import { deletionJobs } from './deletionJobs';
import { ALL_TIME } from './erase';
import { pruneActivity } from './prune';
import { readUnfinished } from './unfinished';

/** Deletes from the database and from all its backups. A running duty continues after the erased range. */
export function eraser(db: DatabaseSync, path: string, meta: Meta, clock: Clock): Eraser {
  /** The span ends now at the latest, because nothing is recorded in the future. The days do not: leave is planned. */
  const rangeOf = async (asked: Span, dayStartsAt: number): Promise<ErasedRange> => {
    const days = { zone: clock.zone(), dayStartsAt, weekStartsOn: 1 };
    const span = clip(asked, { start: 0, end: clock.now() }) ?? { start: 0, end: 0 };
    // Every window opens the store when it starts, and few delete anything.
    const { dateOf } = await import('../../core/time/calendar');
    return { span, days: [dateOf(days, asked.start), dateOf(days, asked.end - 1)] };
  };
  const run = jobRunner(db, path, deletionJobs);
  return {
    holds: async (span, dayStartsAt = 0) => run('holding', span ? await rangeOf(span, dayStartsAt) : ALL_TIME),
    erase: async (asked, dayStartsAt = 0, report) => {
      const now = clock.now();
      return run('erase', { range: asked && (await rangeOf(asked, dayStartsAt)), now }, report);
    },
    isUnfinished: () => {
      const { copies, freePages, log } = readUnfinished(meta);
      return copies.length > 0 || freePages || log;
    },
    finish: () => run('finish', undefined),
    holdsProject: (project) => run('holdsProject', project),
    forgetProject: (project) => run('forgetProject', project),
    forgetObservations: (which) => run('forgetObservations', which),
    prune: (before) => pruneActivity(db, before),
    forgetExcluded: (before) => run('forget', before),
  };
}
