import type { DatabaseSync } from 'node:sqlite';
import type { BlindRecord } from '../../core/records/blindRecord';
import { BETWEEN_CHECKS } from '../../core/suggest/blindCheck';
import type { Decision, RuleDecision, Verdict } from '../../core/records/decision';
import { type RuleId, ruleIds } from '../../core/records/ruleId';
import { LAST_DECISIONS } from '../../core/suggest/precision';
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
  { name: 'given', field: 'given', kind: 'text' },
];

interface DecisionTable extends RowTable<Decision> {
  /**
   * Decisions about time in `range`, and the last decisions of each rule that teach, in the order in which they were made.
   */
  bearingOn(range: Span): RuleDecision[];
  blindRecord(today: Instant): BlindRecord;
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
    `${judged} AND decision.rule = ? AND decision.given IS NOT 'together' ORDER BY decision.decided_at DESC, decision.id DESC LIMIT ${LAST_DECISIONS}`,
  );
  const lastBlind = db.prepare(
    `SELECT max(decided_at) AS at FROM rule_decision WHERE deleted_at IS NULL AND given = 'blind' AND rule = ?`,
  );
  const anyBlind = db.prepare(
    `SELECT 1 FROM rule_decision WHERE deleted_at IS NULL AND given = 'blind' AND rule = ? AND decided_at >= ? LIMIT 1`,
  );
  const since = db.prepare(
    `SELECT count(*) AS accepted FROM (SELECT 1 FROM rule_decision
      WHERE deleted_at IS NULL AND rule = ? AND decided_at > ? AND entry IS NOT NULL LIMIT ${BETWEEN_CHECKS})`,
  );
  // Every report reads several hundred rows. Reading them as arrays takes half the time.
  touching.setReturnArrays(true);
  last.setReturnArrays(true);
  return {
    ...table,
    blindRecord: (today) => ({
      askedToday: ruleIds.some((id) => anyBlind.get(id, today) !== undefined),
      acceptedSince: (rule) => {
        const at = lastBlind.get(rule)?.['at'] ?? null;
        return at === null ? undefined : Number(since.get(rule, at)?.['accepted']);
      },
    }),
    bearingOn: (range) => {
      const rows: unknown = [
        ...touching.all(range.start - REACH, range.end, range.start),
        ...ruleIds.flatMap((id) => last.all(id)),
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
  given: 'together' | 'blind' | null,
  verdict: Verdict,
];

function toDecision([id, rule, start, end, entry, decidedAt, given, verdict]: DecisionRow): RuleDecision {
  const decision = { id, rule, start, end, decidedAt, verdict };
  return { ...decision, ...(entry !== null && { entry }), ...(given !== null && { given }) };
}
