import { isCode, isDocument } from '../activity/fileClass';
import type { CommitTopic } from '../observation/commitTopic';
import type { RuleId } from '../records/ruleId';
import type { DutyRef } from '../taxonomy/dutyRef';
import { type Duration, MINUTE } from '../time/span';
import { purposes, statesItsPurpose } from './branchPurpose';
import { isForOthers, isForStability, isLateBranch, isOwnFault } from './branchSigns';
import { isOthers, isReadCode, isRequestFile, type SceneFacts } from './sceneFacts';

/** Proposes a duty for a scene. */
export interface SceneRule {
  readonly id: RuleId;
  /** Absent for own work, which vetoes the others. */
  readonly proposes?: DutyRef;
  readonly weight: number;
  /** For how much of the scene it holds; 0 when it does not. Only the part of the scene counts as evidence. */
  readonly holds: (facts: SceneFacts) => Duration;
  /** What it proposes here, where that depends on the scene. */
  readonly duty?: (facts: SceneFacts) => DutyRef;
}

const misuse = (facts: SceneFacts): DutyRef => {
  const { pieces } = facts.scene;
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

/** The rules for stretches in which no code was changed (docs/rules.md, "Suggestion rules"). */
export const lookingRules: readonly SceneRule[] = [
  { id: 'R07', ...misused, weight: 0.4, holds: (facts) => (foreign(facts) ? whole(facts, debugOthers(facts) > 0) : 0) },
  {
    id: 'R08',
    ...misused,
    weight: 0.55,
    holds: (facts) => whole(facts, frontendRead(facts) > 0.1 * facts.editor && isSearch(facts)),
  },
  {
    id: 'R09',
    ...misused,
    weight: 0.5,
    holds: (facts) => whole(facts, requestFiles(facts) > 0 && othersCode(facts) > 0),
  },
  {
    id: 'R10',
    ...misused,
    weight: 0.4,
    holds: (facts) => whole(facts, facts.runs('request') >= 4 && facts.runs('operations') < 4),
  },
  {
    id: 'R28',
    ...misused,
    weight: 0.4,
    holds: (facts) =>
      whole(
        facts,
        failures(facts) >= MINUTE && (othersCode(facts) > 0 || requestFiles(facts) > 0 || facts.runs('request') >= 2),
      ),
  },
  {
    id: 'R12',
    proposes: { category: 'firefighting', duty: 'firefighting.troubleshooting' },
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
    weight: 0.5,
    holds: (facts) => whole(facts, isIncident(facts)),
  },
  {
    id: 'R16',
    proposes: { category: 'requirements', duty: 'requirements.current-system' },
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
    weight: 0.6,
    holds: (facts) => whole(facts, facts.runs('request') < 3 && isOwnerless(facts) && othersCode(facts) > 0),
  },
  {
    id: 'R24',
    proposes: { category: 'support', duty: 'support.repeat-question' },
    weight: 0.5,
    holds: (facts) =>
      whole(
        facts,
        facts.programs.length === 0 &&
          debugging(facts) === 0 &&
          facts.front(({ app, topic }) => app === 'chat' && topic === 'question') >
            0.3 * (facts.scene.end - facts.scene.start),
      ),
  },
  {
    id: 'R20',
    weight: 0.85,
    holds: (facts) => whole(facts, facts.time((one) => one.kind === 'prompt' && !isOthers(one)) > 0 && !foreign(facts)),
  },
  { id: 'R21', weight: 0.75, holds: (facts) => whole(facts, ownDebugging(facts)) },
  {
    id: 'R22',
    weight: 0.9,
    holds: (facts) => (facts.time(({ kind }) => kind === 'review') > 0.5 * facts.editor ? facts.editor : 0),
  },
];

/** The rules for work on the code of a branch. */
export const workRules: readonly SceneRule[] = [
  {
    id: 'R14',
    proposes: { category: 'late-changes', duty: 'late-changes.frontend' },
    weight: 0.5,
    holds: (facts) => whole(facts, isLateBranch(facts.scene.work?.branch)),
  },
  {
    id: 'R14',
    proposes: { category: 'late-changes', duty: 'late-changes.frontend' },
    weight: 0.6,
    holds: (facts) => whole(facts, isForOthers(facts.scene.work?.branch)),
  },
  {
    id: 'R29',
    proposes: { category: 'late-changes', duty: 'late-changes.frontend' },
    weight: 0.45,
    holds: (facts) =>
      whole(
        facts,
        (isLateBranch(facts.scene.work?.branch) || isForOthers(facts.scene.work?.branch)) &&
          facts.front(({ app, topic }) => app === 'design' || topic === 'release') > 0,
      ),
  },
  {
    id: 'R30',
    proposes: { category: 'late-changes', duty: 'late-changes.release-unblock' },
    weight: 0.8,
    holds: (facts) => whole(facts, committed(facts, 'late-change')),
  },
  {
    id: 'R30',
    proposes: { category: 'firefighting', duty: 'firefighting.stabilise' },
    weight: 0.75,
    holds: (facts) => whole(facts, committed(facts, 'stability')),
  },
  {
    id: 'R30',
    proposes: { category: 'firefighting', duty: 'firefighting.incident' },
    weight: 0.75,
    holds: (facts) => whole(facts, committed(facts, 'incident')),
  },
  {
    id: 'R11',
    proposes: { category: 'firefighting', duty: 'firefighting.stabilise' },
    weight: 0.7,
    holds: (facts) => whole(facts, isForStability(facts.scene.work?.branch)),
  },
  {
    id: 'R27',
    proposes: { category: 'firefighting', duty: 'firefighting.incident' },
    weight: 0.55,
    holds: (facts) => whole(facts, isIncident(facts)),
  },
  {
    id: 'R26',
    proposes: { category: 'coordination', duty: 'coordination.default-owner' },
    weight: 0.6,
    holds: (facts) =>
      whole(
        facts,
        isOwnerless(facts) &&
          facts.time((one) => isOthers(one) && one.kind === 'edit') > 0.5 * facts.time((one) => one.kind === 'edit'),
      ),
  },
  {
    id: 'R12',
    proposes: { category: 'firefighting', duty: 'firefighting.ops-task' },
    weight: 0.55,
    holds: (facts) =>
      whole(
        facts,
        facts.time((one) => isOthers(one) && one.fileClass === 'operations') > 0.5 * facts.editor &&
          facts.runs('infrastructure') > 0,
      ),
  },
  {
    id: 'R20',
    weight: 0.85,
    holds: (facts) =>
      whole(
        facts,
        !isForStability(facts.scene.work?.branch) &&
          !committed(facts, 'stability') &&
          !statesItsPurpose(facts.scene.work?.branch) &&
          !isLateBranch(facts.scene.work?.branch) &&
          !isForOthers(facts.scene.work?.branch) &&
          facts.time((one) => one.kind === 'edit' && isCode(one.fileClass) && !isOthers(one)) > 0 &&
          !committed(facts, 'late-change'),
      ),
  },
  { id: 'R30', weight: 0.8, holds: (facts) => whole(facts, committed(facts, 'own-fault')) },
  {
    id: 'R21',
    weight: 0.75,
    holds: (facts) =>
      whole(
        facts,
        debugging(facts) > 0 &&
          !isForOthers(facts.scene.work?.branch) &&
          !purposes.architecture.test(facts.scene.work?.branch ?? ''),
      ),
  },
];

function whole({ editor }: SceneFacts, holds: boolean): Duration {
  return holds ? editor : 0;
}

function committed({ commits }: SceneFacts, topic: CommitTopic): boolean {
  return commits.some((commit) => commit.topic === topic);
}

/** Pages of an incident were in front, and the system was looked at. */
function isIncident({ front, runs }: SceneFacts): boolean {
  return front(({ app, topic }) => app === 'incident' || topic === 'incident') > 0 && runs('operations') > 0;
}

function othersCode({ time }: SceneFacts): Duration {
  return time((one) => isOthers(one) && !isDocument(one.fileClass));
}

function frontendRead({ time }: SceneFacts): Duration {
  return time((one) => one.fileClass === 'frontend' && one.owner !== 'me' && one.kind !== 'edit');
}

function debugOthers({ time }: SceneFacts): Duration {
  return time((one) => isOthers(one) && one.kind === 'debug');
}

function debugging({ time }: SceneFacts): Duration {
  return time(({ kind }) => kind === 'debug');
}

function requestFiles({ time }: SceneFacts): Duration {
  return time(isRequestFile);
}

/** Pages of errors, logs and the tools for requests, in front. */
function failures({ front }: SceneFacts): Duration {
  return front(
    ({ app, topic }) =>
      topic === 'errors' || (app === 'api-client' && topic !== 'local') || (app === 'other' && topic === 'third-party'),
  );
}

/** True when something about failing calls was looked at beside the files. */
function isSearch(facts: SceneFacts): boolean {
  return facts.runs('request') > 0 || failures(facts) > 0 || requestFiles(facts) > 0 || debugging(facts) > 0;
}

/** True when much of what was read is others'. */
function foreign(facts: SceneFacts): boolean {
  return othersCode(facts) > 0.2 * facts.time(isReadCode);
}

/** True for watching what was deployed: pages of pipelines beside the programs. */
function isDeploy({ front, scene, isInWork }: SceneFacts): boolean {
  return isInWork || front(({ topic }) => topic === 'pipeline') > 0 || isOwnFault(scene.pieces[0]?.activity.branch);
}

function ownDebugging(facts: SceneFacts): boolean {
  return debugging(facts) > 0 && !foreign(facts) && requestFiles(facts) === 0;
}

/** Something is looked after that nobody owns: its jobs, beside talk or a ticket that asks who does. */
function isOwnerless(facts: SceneFacts): boolean {
  return (
    facts.runs('upkeep') >= 4 || (facts.runs('upkeep') >= 2 && facts.front(({ topic }) => topic === 'ownership') > 0)
  );
}
