import type { Activity } from '../activity/activity';
import { isCode } from '../activity/fileClass';
import type { Commit, Observation } from '../observation/observation';
import { isForFeature, isForOthers } from './branchSigns';

/**
 * The descriptions of an API that are a part of a feature: its contract is written on the branch on which its code is
 * (docs/taxonomy.md, "Precedence"). A commit that speaks of documentation says otherwise.
 */
export function contractsFirst<P extends { readonly activity: Activity }>(
  pieces: readonly P[],
  observations: readonly Observation[],
): P[] {
  const written = new Set(
    pieces.flatMap(({ activity }) => (activity.kind === 'edit' && isCode(activity.fileClass) ? placeOf(activity) : [])),
  );
  const documented = new Set(observations.filter(isDocumentation).map(placeOf));
  return pieces.filter(
    ({ activity }) =>
      activity.fileClass === 'api-description' &&
      isForFeature(activity.branch) &&
      !isForOthers(activity.branch) &&
      written.has(placeOf(activity)) &&
      !documented.has(placeOf(activity)),
  );
}

function isDocumentation(one: Observation): one is Commit {
  return one.kind === 'commit' && one.author !== 'others' && one.topic === 'documentation';
}

function placeOf({ project = '', branch = '' }: Pick<Activity, 'project' | 'branch'>): string {
  return `${project} on ${branch}`;
}
