import type { DatabaseSync } from 'node:sqlite';
import type { RuleLog, RulesSince } from '../core/report/rules';

/** Rows of `rule_set`: which rules were in force, and since when. */
export function ruleLog(db: DatabaseSync, atomically: (work: () => void) => void): RuleLog {
  const all = db.prepare('SELECT at, taxonomy, role_fits, idle FROM rule_set ORDER BY at');
  const newest = db.prepare('SELECT at, taxonomy, role_fits, idle FROM rule_set ORDER BY at DESC LIMIT 1');
  const put = db.prepare('INSERT OR REPLACE INTO rule_set (at, taxonomy, role_fits, idle) VALUES (?, ?, ?, ?)');
  return {
    note: ({ taxonomy, roleFits, idle }, at) => {
      const isKnown = () => {
        const row = newest.get();
        return row && row['taxonomy'] === taxonomy && row['role_fits'] === roleFits && row['idle'] === idle;
      };
      if (isKnown()) return;
      atomically(() => {
        if (!isKnown()) put.run(at, taxonomy, roleFits, idle);
      });
    },
    history: () => all.all().map(read),
  };
}

function read(row: Record<string, unknown>): RulesSince {
  return {
    at: Number(row['at']),
    taxonomy: Number(row['taxonomy']),
    roleFits: String(row['role_fits']),
    idle: Number(row['idle']),
  };
}
