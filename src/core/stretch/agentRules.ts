import { isCode } from '../activity/fileClass';
import { isOthers } from './facts';
import type { StretchRule } from './rule';

/** What agents leave to people. */
export const agentRules: readonly StretchRule[] = [
  {
    id: 'R31',
    during: 'looking',
    proposes: { category: 'own', duty: 'own.agent-review' },
    weight: 0.6,
    holds: ({ time, agentCommits }) => {
      const changed = new Set(agentCommits.map(({ project }) => project));
      return time(
        (one) =>
          (one.kind === 'read' || one.kind === 'review') &&
          isCode(one.fileClass) &&
          !isOthers(one) &&
          one.project !== undefined &&
          changed.has(one.project),
      );
    },
  },
];
