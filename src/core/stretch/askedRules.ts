import { MINUTE } from '../time/span';
import { isOthers } from './facts';
import { type StretchRule, whole } from './rule';
import { debugging, isOwnerless, othersCode } from './signs';

/** Reading and caring for what other people asked about, or what nobody owns. */
export const askedRules: readonly StretchRule[] = [
  {
    id: 'R16',
    proposes: { category: 'requirements', duty: 'requirements.current-system' },
    during: 'looking',
    weight: 0.6,
    holds: (facts) =>
      whole(
        facts,
        facts.runs('database') >= 3 &&
          facts.runs('operations') === 0 &&
          facts.runs('request') === 0 &&
          othersCode(facts) > 0.25 * facts.editor,
      ),
  },
  {
    id: 'R19',
    proposes: { category: 'architecture', duty: 'architecture.foresight' },
    during: 'looking',
    weight: 0.55,
    holds: (facts) =>
      whole(
        facts,
        facts.projects >= 3 &&
          facts.othersProjects >= 2 &&
          facts.programs.length <= 1 &&
          debugging(facts) === 0 &&
          facts.editor >= 8 * MINUTE &&
          othersCode(facts) > 0.4 * facts.editor,
      ),
  },
  {
    id: 'R26',
    proposes: { category: 'coordination', duty: 'coordination.default-owner' },
    during: 'looking',
    weight: 0.6,
    holds: (facts) =>
      whole(facts, facts.runs('request') < 3 && isOwnerless(facts) && othersCode(facts) > 0.5 * facts.editor),
  },
  {
    id: 'R26',
    proposes: { category: 'coordination', duty: 'coordination.default-owner' },
    during: 'working',
    weight: 0.6,
    holds: (facts) =>
      whole(
        facts,
        isOwnerless(facts) &&
          facts.time((one) => isOthers(one) && one.kind === 'edit') > 0.5 * facts.time((one) => one.kind === 'edit'),
      ),
  },
];
