import { parentPort, workerData } from 'node:worker_threads';
import { StoreError } from '../core/store/storeError';
import { areSound } from './backup/soundness';
import { prepareReplacement } from './restore/prepareReplacement';
import { restore } from './restore/restore';
import { judge } from './displaced/judge';
import { asStoreError, isFromSqlite } from './connection/sqliteError';
import { withDatabase } from './connection/withDatabase';
import { recordJobs } from './acts/recordJobs';
import { deletionJobs } from './deletion/deletionJobs';
import type { Jobs, Message, Report } from './thread/jobs';

/** Runs in a thread of its own: does the one job that it was started for, and ends. */
const { name, path, request } = workerData as { name: keyof Jobs; path: string; request: never };

/** All jobs on an open database. */
const databaseJobs = { ...deletionJobs, ...recordJobs };

const send = (message: Message) => parentPort?.postMessage(message);
const report: Report = (done) => send({ done });

function work(): unknown {
  if (name === 'areSound') return areSound(request);
  if (name === 'judge') return judge(path, request);
  if (name === 'prepareReplacement') return prepareReplacement(path);
  if (name === 'restore') return restore(path, request);
  return withDatabase(path, (db) => databaseJobs[name](db, path, request, report));
}

try {
  send({ result: work() });
} catch (error) {
  const failure = isFromSqlite(error) ? asStoreError(error, path, 'cannot-write') : error;
  const known = failure instanceof StoreError && { reason: failure.reason, path: failure.path };
  send({ error: String(failure), ...known });
}
