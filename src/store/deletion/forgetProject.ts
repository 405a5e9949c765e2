import type { DatabaseSync } from 'node:sqlite';
import type { ProjectHolding } from '../../core/store/eraser';
import { hasObservations } from './forgetObservations';
import { HIDDEN } from '../tables/activityTable';

/** How much activity and how many observations of `project` are stored. */
export function holdingOfProject(db: DatabaseSync, project: string): ProjectHolding {
  const sum = (sql: string) => Number(db.prepare(sql).get(project)?.['sum'] ?? 0);
  return {
    activity: sum('SELECT sum(end_at - start_at) AS sum FROM activity WHERE project = ?'),
    observations: sum('SELECT count(*) AS sum FROM observation WHERE project = ?'),
  };
}

/**
 * Removes all about a project from the measured activity. What stays is that there was activity, as for what is
 * measured in a project that is never recorded: it is in no total, and it is not taken for an absence. Call it in a write transaction.
 */
export function forgetProject(db: DatabaseSync, project: string): void {
  if (hasObservations(db)) db.prepare('DELETE FROM observation WHERE project = ?').run(project);
  const columns = db.prepare("SELECT name FROM pragma_table_info('activity')").all();
  // Old backups do not have these columns.
  const has = (column: string) => columns.some(({ name }) => name === column);
  const hasWorkAtEnd = has('work_at_end');
  db.prepare(
    `UPDATE activity SET kind = '${HIDDEN}', file_class = 'other', project = NULL, doc = NULL, language = NULL,
      branch = NULL ${hasWorkAtEnd ? ', work_at_end = NULL' : ''} ${has('typed') ? ', typed = NULL' : ''}
      ${has('owner') ? ', owner = NULL' : ''}
      WHERE project = ?`,
  ).run(project);
  if (hasWorkAtEnd) db.prepare('UPDATE activity SET work_at_end = NULL WHERE work_at_end = ?').run(project);
}
