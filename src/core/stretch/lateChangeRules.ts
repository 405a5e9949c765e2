import { isForOthers, isLateBranch } from '../suggest/branchSigns';
import { type StretchRule, whole } from './rule';
import { committed } from './signs';

/** Changes for those who use the system, shortly before a release or after it. */
export const lateChangeRules: readonly StretchRule[] = [
  {
    id: 'R14',
    proposes: { category: 'late-changes', duty: 'late-changes.frontend' },
    during: 'working',
    weight: 0.5,
    holds: (facts) => whole(facts, isLateBranch(facts.stretch.work?.branch)),
  },
  {
    id: 'R14',
    proposes: { category: 'late-changes', duty: 'late-changes.frontend' },
    during: 'working',
    weight: 0.6,
    holds: (facts) => whole(facts, isForOthers(facts.stretch.work?.branch)),
  },
  {
    id: 'R29',
    proposes: { category: 'late-changes', duty: 'late-changes.frontend' },
    during: 'working',
    weight: 0.45,
    holds: (facts) =>
      whole(
        facts,
        (isLateBranch(facts.stretch.work?.branch) || isForOthers(facts.stretch.work?.branch)) &&
          facts.front(({ app, topic }) => app === 'design' || topic === 'release') > 0,
      ),
  },
  {
    id: 'R30',
    proposes: { category: 'late-changes', duty: 'late-changes.release-unblock' },
    during: 'working',
    weight: 0.8,
    holds: (facts) => whole(facts, committed(facts, 'late-change')),
  },
];
