import type { Activity } from '../activity/activity';
import type { FileClass } from '../activity/fileClass';
import { type Duration, MINUTE } from '../time/span';
import type { RuleId } from '../records/ruleId';
import type { DutyRef } from '../taxonomy/dutyRef';
import { purposes } from './branchPurpose';

/** Proposes a duty for activity for which `holds` is true. */
export interface Rule {
  readonly id: RuleId;
  readonly proposes: DutyRef;
  /** The prior probability that the proposal is right. */
  readonly weight: number;
  readonly holds: (activity: Activity) => boolean;
  /** Proposes nothing when the files were only read. */
  readonly typed?: true;
  /** Proposes nothing when source of the project was edited within this time before or after. */
  readonly apartFromCode?: Duration;
  /** What it proposes where code of those who will use the interface was read meanwhile. */
  readonly besideConsumers?: DutyRef;
  /** What it proposes for runbooks while no incident is known to be open. */
  readonly atRest?: DutyRef;
  /** Proposes nothing on the branch of a feature, whose contract is written first. */
  readonly notOnFeature?: true;
}

/**
 * The rules that depend on the class of a file or on the branch, with their weights
 * (docs/rules.md, "Suggestion rules"). Own work needs no rule, because it is found before the rules are applied.
 */
export const rules: readonly Rule[] = [
  {
    id: 'R01',
    proposes: { category: 'documentation', duty: 'documentation.internal' },
    weight: 0.75,
    ...inFiles('documentation', 'diagram'),
  },
  {
    id: 'R02',
    proposes: { category: 'documentation', duty: 'documentation.api-spec' },
    weight: 0.7,
    ...inFiles('api-description'),
    besideConsumers: { category: 'architecture', duty: 'architecture.contract' },
    apartFromCode: 30 * MINUTE,
    notOnFeature: true,
  },
  {
    id: 'R03',
    proposes: { category: 'architecture', duty: 'architecture.decision' },
    weight: 0.85,
    ...inFiles('decision-record'),
  },
  {
    id: 'R04',
    proposes: { category: 'requirements', duty: 'requirements.document' },
    weight: 0.6,
    ...inFiles('requirements'),
  },
  { id: 'R05', proposes: { category: 'documentation' }, weight: 0.6, ...onBranch(purposes.documentation) },
  { id: 'R06', proposes: { category: 'architecture' }, weight: 0.6, ...onBranch(purposes.architecture) },
  {
    id: 'R11',
    proposes: { category: 'firefighting', duty: 'firefighting.incident' },
    weight: 0.75,
    ...onBranch(purposes.firefighting),
  },
  {
    id: 'R13',
    proposes: { category: 'firefighting', duty: 'firefighting.account' },
    weight: 0.65,
    atRest: { category: 'documentation', duty: 'documentation.internal' },
    ...inFiles('runbook'),
  },
];

/** The longest `apartFromCode`. Later edits than this after a stretch do not change its suggestions. */
export const LONGEST_APART: Duration = Math.max(...rules.map(({ apartFromCode = 0 }) => apartFromCode));

function inFiles(...classes: readonly FileClass[]): Pick<Rule, 'holds' | 'typed'> {
  const holds = ({ kind, fileClass }: Activity): boolean =>
    (kind === 'edit' || kind === 'read') && classes.includes(fileClass);
  return { holds, typed: true };
}

function onBranch(name: RegExp): Pick<Rule, 'holds'> {
  return { holds: ({ branch }) => branch !== undefined && name.test(branch) };
}
