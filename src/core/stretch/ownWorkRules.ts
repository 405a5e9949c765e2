import { isCode } from '../activity/fileClass';
import { purposes, statesItsPurpose } from '../suggest/branchPurpose';
import { isForOthers, isForStability, isLateBranch } from '../suggest/branchSigns';
import { isOthers } from './facts';
import { type StretchRule, whole } from './rule';
import { committed, debugging, foreign, ownDebugging } from './signs';

/** Signs of own work, which take from the scores of load. */
export const ownWorkRules: readonly StretchRule[] = [
  {
    id: 'R20',
    during: 'looking',
    weight: 0.85,
    holds: (facts) => whole(facts, facts.time((one) => one.kind === 'prompt' && !isOthers(one)) > 0 && !foreign(facts)),
  },
  { id: 'R21', during: 'looking', weight: 0.75, holds: (facts) => whole(facts, ownDebugging(facts)) },
  {
    id: 'R22',
    during: 'looking',
    weight: 0.9,
    holds: (facts) => (facts.time(({ kind }) => kind === 'review') > 0.5 * facts.editor ? facts.editor : 0),
  },
  {
    id: 'R20',
    during: 'working',
    weight: 0.85,
    holds: (facts) =>
      whole(
        facts,
        !isForStability(facts.stretch.work?.branch) &&
          !committed(facts, 'stability') &&
          !statesItsPurpose(facts.stretch.work?.branch) &&
          !isLateBranch(facts.stretch.work?.branch) &&
          !isForOthers(facts.stretch.work?.branch) &&
          facts.time((one) => one.kind === 'edit' && isCode(one.fileClass) && !isOthers(one)) > 0 &&
          !committed(facts, 'late-change'),
      ),
  },
  { id: 'R30', during: 'looking', weight: 0.8, holds: (facts) => whole(facts, facts.isBesideOwnFault) },
  { id: 'R30', during: 'working', weight: 0.8, holds: (facts) => whole(facts, committed(facts, 'own-fault')) },
  {
    id: 'R21',
    during: 'working',
    weight: 0.75,
    holds: (facts) =>
      whole(
        facts,
        debugging(facts) > 0 &&
          !isForOthers(facts.stretch.work?.branch) &&
          !purposes.architecture.test(facts.stretch.work?.branch ?? ''),
      ),
  },
];
