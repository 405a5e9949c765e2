import type { DutyRef } from '../taxonomy/dutyRef';
import { MINUTE } from '../time/span';
import { type Facts, isOthers } from './facts';
import { type StretchRule, whole } from './rule';
import { debugOthers, failures, foreign, frontendRead, isSearch, othersCode, requestFiles } from './signs';

const misuse = (facts: Facts): DutyRef => {
  const { pieces } = facts.stretch;
  const frontend = pieces.some(({ activity }) => isOthers(activity) && activity.fileClass === 'frontend');
  return {
    category: 'misuse-debugging',
    duty: frontend ? 'misuse-debugging.frontend-production' : 'misuse-debugging.consumer',
  };
};

const misused = {
  proposes: { category: 'misuse-debugging', duty: 'misuse-debugging.consumer' },
  duty: misuse,
} as const;

/** Looking for a fault in how others use the system. */
export const misuseRules: readonly StretchRule[] = [
  {
    id: 'R07',
    ...misused,
    during: 'looking',
    weight: 0.4,
    holds: (facts) => (foreign(facts) ? whole(facts, debugOthers(facts) > 0) : 0),
  },
  {
    id: 'R08',
    ...misused,
    during: 'looking',
    weight: 0.55,
    holds: (facts) => whole(facts, frontendRead(facts) > 0.1 * facts.editor && isSearch(facts)),
  },
  {
    id: 'R09',
    ...misused,
    during: 'looking',
    weight: 0.5,
    holds: (facts) => whole(facts, requestFiles(facts) > 0 && othersCode(facts) > 0),
  },
  {
    id: 'R10',
    ...misused,
    during: 'looking',
    weight: 0.4,
    holds: (facts) => whole(facts, facts.runs('request') >= 4 && facts.runs('operations') < 4),
  },
  {
    id: 'R28',
    ...misused,
    during: 'looking',
    weight: 0.4,
    holds: (facts) =>
      whole(
        facts,
        failures(facts) >= MINUTE && (othersCode(facts) > 0 || requestFiles(facts) > 0 || facts.runs('request') >= 2),
      ),
  },
];
