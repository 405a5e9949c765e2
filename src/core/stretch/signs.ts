import { isDocument } from '../activity/fileClass';
import type { CommitTopic } from '../observation/commitTopic';
import type { Duration } from '../time/span';
import { isOwnFault } from '../suggest/branchSigns';
import { type Facts, isOthers, isReadCode, isRequestFile } from './facts';

export function committed({ commits }: Facts, topic: CommitTopic): boolean {
  return commits.some((commit) => commit.topic === topic);
}

/** Pages of an incident were in front, and the system was looked at. */
export function isIncident({ front, runs }: Facts): boolean {
  return front(({ app, topic }) => app === 'incident' || topic === 'incident') > 0 && runs('operations') > 0;
}

export function othersCode({ time }: Facts): Duration {
  return time((one) => isOthers(one) && !isDocument(one.fileClass));
}

export function frontendRead({ time }: Facts): Duration {
  return time((one) => one.fileClass === 'frontend' && one.owner !== 'me' && one.kind !== 'edit');
}

export function debugOthers({ time }: Facts): Duration {
  return time((one) => isOthers(one) && one.kind === 'debug');
}

export function debugging({ time }: Facts): Duration {
  return time(({ kind }) => kind === 'debug');
}

export function requestFiles({ time }: Facts): Duration {
  return time(isRequestFile);
}

/** Pages of errors, logs and the tools for requests, in front. */
export function failures({ front }: Facts): Duration {
  return front(
    ({ app, topic }) =>
      topic === 'errors' || (app === 'api-client' && topic !== 'local') || (app === 'other' && topic === 'third-party'),
  );
}

/** True when something about failing calls was looked at beside the files. */
export function isSearch(facts: Facts): boolean {
  return facts.runs('request') > 0 || failures(facts) > 0 || requestFiles(facts) > 0 || debugging(facts) > 0;
}

/** True when much of what was read is others'. */
export function foreign(facts: Facts): boolean {
  return othersCode(facts) > 0.2 * facts.time(isReadCode);
}

/** Nobody watches a deployment with as many programs. */
const MANY = 8;

/** True for watching what was deployed: pages of pipelines beside the programs. */
export function isDeploy({ front, stretch, isInWork, runs }: Facts): boolean {
  if (runs('operations') >= MANY) return false;
  return isInWork || front(({ topic }) => topic === 'pipeline') > 0 || isOwnFault(stretch.pieces[0]?.activity.branch);
}

export function ownDebugging(facts: Facts): boolean {
  return debugging(facts) > 0 && !foreign(facts) && requestFiles(facts) === 0;
}

/** Something is looked after that nobody owns: its jobs, beside talk or a ticket that asks who does. */
export function isOwnerless(facts: Facts): boolean {
  return (
    facts.runs('upkeep') >= 4 || (facts.runs('upkeep') >= 2 && facts.front(({ topic }) => topic === 'ownership') > 0)
  );
}
