import type { DatabaseSync } from 'node:sqlite';
import type { BasisLog, BasisSince } from '../../core/store/basisLog';

/** Rows of `rule_set`: which measurement basis was in force, and since when. */
export function basisLog(db: DatabaseSync, atomically: (work: () => void) => void): BasisLog {
  const all = db.prepare('SELECT at, taxonomy, role_fits, idle FROM rule_set ORDER BY at');
  const last = db.prepare('SELECT at, taxonomy, role_fits, idle FROM rule_set ORDER BY at DESC LIMIT 1');
  const put = db.prepare('INSERT INTO rule_set (at, taxonomy, role_fits, idle) VALUES (?, ?, ?, ?)');
  return {
    note: ({ taxonomy, roleFits, idle }, at) => {
      const newest = (): BasisSince | undefined => {
        const row = last.get();
        return row && read(row);
      };
      const isInForce = (basis: BasisSince | undefined) =>
        basis?.taxonomy === taxonomy && basis.roleFits === roleFits && basis.idle === idle;
      if (isInForce(newest())) return;
      atomically(() => {
        const before = newest();
        if (isInForce(before)) return;
        // If the clock was set back, the new row must still come after the last one.
        put.run(Math.max(at, (before?.at ?? 0) + 1), taxonomy, roleFits, idle);
      });
    },
    history: () => all.all().map(read),
  };
}

function read(row: Record<string, unknown>): BasisSince {
  return {
    at: Number(row['at']),
    taxonomy: Number(row['taxonomy']),
    roleFits: String(row['role_fits']),
    idle: Number(row['idle']),
  };
}
