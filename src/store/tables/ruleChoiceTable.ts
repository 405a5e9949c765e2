import type { DatabaseSync } from 'node:sqlite';
import type { RuleChoice } from '../../core/records/ruleChoice';
import { type RowTable, rowTable, type StoredColumn } from './rowTable';

const columns: readonly StoredColumn<RuleChoice>[] = [
  { name: 'id', field: 'id', kind: 'text' },
  { name: 'rule', field: 'rule', kind: 'text' },
  { name: 'project', field: 'project', kind: 'text' },
  { name: 'choice', field: 'choice', kind: 'text' },
  { name: 'chosen_at', field: 'chosenAt', kind: 'integer' },
];

interface RuleChoiceTable extends RowTable<RuleChoice> {
  /** All that are in force, in the order in which they were made. */
  all(): RuleChoice[];
}

/** Rows of `rule_choice`: rules that the developer never wants to see again, and those that are always likely. */
export function ruleChoiceTable(db: DatabaseSync): RuleChoiceTable {
  const table = rowTable(db, 'rule_choice', columns);
  const all = db.prepare(`SELECT ${table.columns} FROM rule_choice WHERE deleted_at IS NULL ORDER BY chosen_at, id`);
  return { ...table, all: () => all.all().map((row) => table.read(row)) };
}
