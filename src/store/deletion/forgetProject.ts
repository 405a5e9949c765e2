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
  if (hasChoices(db)) forgetChoices(db, project);
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

/** Old backups do not have the table. */
function hasChoices(db: DatabaseSync): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'rule_choice'").get() !== undefined;
}

/** What was chosen about rules in the project, and the acts that did so, which have its name too. */
function forgetChoices(db: DatabaseSync, project: string): void {
  db.prepare('DELETE FROM rule_choice WHERE project = ?').run(project);
  db.prepare(
    `DELETE FROM act WHERE name = 'rule' AND EXISTS (SELECT 1 FROM json_each(changes)
      WHERE json_extract(value, '$.before.project') = ?1 OR json_extract(value, '$.after.project') = ?1)`,
  ).run(project);
}
