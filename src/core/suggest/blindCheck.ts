import type { BlindRecord } from '../records/blindRecord';
import type { Suggestion } from './suggestion';

/** After so many accepted proposals of a rule, the next likely one is asked about without showing it: one in ten. */
export const BETWEEN_CHECKS = 9;

/**
 * The one of `likely`, which are sorted, that is asked about without showing what is proposed: one in ten of a rule, and at
 * most one a day. Undefined when none is due.
 */
export function dueBlind(likely: readonly Suggestion[], record: BlindRecord) {
  if (record.askedToday) return undefined;
  return likely.find(({ reasons: [strongest] }) => {
    if (!strongest) return false;
    const accepted = record.acceptedSince(strongest.rule);
    return accepted === undefined || accepted >= BETWEEN_CHECKS;
  });
}
