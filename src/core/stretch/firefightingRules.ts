import { isForStability } from '../suggest/branchSigns';
import { isOthers } from './facts';
import { type StretchRule, whole } from './rule';
import { committed, isDeploy, isIncident } from './signs';

/** Looking after a running system, and making it hold. */
export const firefightingRules: readonly StretchRule[] = [
  {
    id: 'R12',
    proposes: { category: 'firefighting', duty: 'firefighting.troubleshooting' },
    during: 'looking',
    weight: 0.6,
    holds: (facts) =>
      whole(
        facts,
        facts.runs('operations') >= 3 && facts.runs('operations') > facts.runs('request') && !isDeploy(facts),
      ),
  },
  {
    id: 'R27',
    proposes: { category: 'firefighting', duty: 'firefighting.incident' },
    during: 'looking',
    weight: 0.5,
    holds: (facts) => whole(facts, isIncident(facts)),
  },
  {
    id: 'R30',
    proposes: { category: 'firefighting', duty: 'firefighting.stabilise' },
    during: 'working',
    weight: 0.75,
    holds: (facts) => whole(facts, committed(facts, 'stability')),
  },
  {
    id: 'R30',
    proposes: { category: 'firefighting', duty: 'firefighting.incident' },
    during: 'working',
    weight: 0.75,
    holds: (facts) => whole(facts, committed(facts, 'incident')),
  },
  {
    id: 'R11',
    proposes: { category: 'firefighting', duty: 'firefighting.stabilise' },
    during: 'working',
    weight: 0.7,
    holds: (facts) => whole(facts, isForStability(facts.stretch.work?.branch)),
  },
  {
    id: 'R27',
    proposes: { category: 'firefighting', duty: 'firefighting.incident' },
    during: 'working',
    weight: 0.55,
    holds: (facts) => whole(facts, isIncident(facts)),
  },
  {
    id: 'R12',
    proposes: { category: 'firefighting', duty: 'firefighting.ops-task' },
    during: 'working',
    weight: 0.55,
    holds: (facts) =>
      whole(
        facts,
        facts.time((one) => isOthers(one) && one.fileClass === 'operations') > 0.5 * facts.editor &&
          facts.runs('infrastructure') > 0,
      ),
  },
];
