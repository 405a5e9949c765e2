import type { DatabaseSync } from 'node:sqlite';
import { inThread } from './inThread';
import type { DatabaseJobs, Jobs, Report } from './jobs';

/** Does one of the jobs on the open database. Rejects with its `StoreError`. */
export type JobRunner<Names extends keyof Jobs> = <Name extends Names>(
  name: Name,
  request: Jobs[Name]['request'],
  report?: Report,
) => Promise<Jobs[Name]['result']>;

/**
 * Does jobs on the database `path` in threads of their own. A database in memory has one connection, so no other thread
 * can work on it, and its jobs are done on `db`.
 */
export function jobRunner<Names extends keyof Jobs>(
  db: DatabaseSync,
  path: string,
  jobs: DatabaseJobs<Names>,
): JobRunner<Names> {
  return async (name, request, report = () => undefined) =>
    path === ':memory:' ? jobs[name](db, path, request, report) : inThread(name, path, request, report);
}
