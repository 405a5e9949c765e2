import type { DatabaseSync } from 'node:sqlite';
import type { Decision, RuleDecision, Verdict } from '../../core/records/decision';
import type { RuleId } from '../../core/records/ruleId';
import { LAST_DECISIONS } from '../../core/suggest/learned';
import { rules } from '../../core/suggest/rules';
import { HOUR, type Instant, type Span } from '../../core/time/span';
import { type StoredColumn, type RowTable, rowTable } from './rowTable';

/** No suggestion is longer than a local day (at most 25 hours), so no older row can overlap a range. */
export const REACH = 25 * HOUR;

const columns: readonly StoredColumn<Decision>[] = [
  { name: 'id', field: 'id', kind: 'text' },
  { name: 'rule', field: 'rule', kind: 'text' },
  { name: 'start_at', field: 'start', kind: 'integer' },
  { name: 'end_at', field: 'end', kind: 'integer' },
  { name: 'entry', field: 'entry', kind: 'text' },
  { name: 'decided_at', field: 'decidedAt', kind: 'integer' },
];

interface DecisionTable extends RowTable<Decision> {
  /** Decisions about time in `range`, and the last decisions of each rule, in the order in which they were made. */
  bearingOn(range: Span): RuleDecision[];
}

/** Rows of `rule_decision`: how the developer answered the suggestions of the rules. */
export function decisionTable(db: DatabaseSync): DecisionTable {
  const table = rowTable(db, 'rule_decision', columns);
  const judged = `
    SELECT ${columns.map(({ name }) => `decision.${name}`).join(', ')},
      CASE WHEN made.id IS NULL OR made.category IN ('own', 'excluded') THEN 'rejected'
        WHEN made.provenance = 'suggestion-accepted' AND NOT EXISTS (
          SELECT 1 FROM duty_entry AS part
          WHERE part.linked = made.id AND part.deleted_at IS NULL AND part.provenance = 'suggestion-edited'
        ) THEN 'accepted'
        ELSE 'edited' END AS verdict
    FROM rule_decision AS decision
    LEFT JOIN duty_entry AS made ON made.id = decision.entry AND made.deleted_at IS NULL
    WHERE decision.deleted_at IS NULL`;
  const touching = db.prepare(`${judged} AND decision.start_at > ? AND decision.start_at < ? AND decision.end_at > ?`);
  const last = db.prepare(
    `${judged} AND decision.rule = ? ORDER BY decision.decided_at DESC, decision.id DESC LIMIT ${LAST_DECISIONS}`,
  );
  // Every report reads several hundred rows. Reading them as arrays takes half the time.
  touching.setReturnArrays(true);
  last.setReturnArrays(true);
  return {
    ...table,
    bearingOn: (range) => {
      const rows: unknown = [
        ...touching.all(range.start - REACH, range.end, range.start),
        ...rules.flatMap(({ id }) => last.all(id)),
      ];
      const decisions = (rows as DecisionRow[]).map(toDecision);
      return [...new Map(decisions.map((one) => [one.id, one])).values()].toSorted(
        (a, b) => a.decidedAt - b.decidedAt || (a.id < b.id ? -1 : 1),
      );
    },
  };
}

type DecisionRow = readonly [
  id: string,
  rule: RuleId,
  start: Instant,
  end: Instant,
  entry: string | null,
  decidedAt: Instant,
  verdict: Verdict,
];

function toDecision([id, rule, start, end, entry, decidedAt, verdict]: DecisionRow): RuleDecision {
  const decision = { id, rule, start, end, decidedAt, verdict };
  return entry === null ? decision : { ...decision, entry };
}
