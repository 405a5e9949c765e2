import type { Activity } from '../activity/activity';
import { type Duration, type Instant, lengthOf, MINUTE, overlaps, totalLength } from '../time/span';
import { purposeOfCommit } from './commitPurpose';
import { lateChangeOf } from './changedContract';
import type { Learned } from './learned';
import { noisyOr } from './noisyOr';
import { type OpenRun, type OpenTime, openRuns } from './openRuns';
import { isAccount, isAtRest, readsConsumers, type Surroundings } from './surroundings';
import type { DutyRef } from '../taxonomy/dutyRef';
import { isForFeature } from './branchSigns';
import { LONGEST_APART, type Rule, rules } from './rules';
import type { Reason, Suggestion } from './suggestion';

/** See docs/rules.md, "Thresholds". */
const SHORTEST: Duration = 5 * MINUTE;
const SHOW_AT = 0.45;
const MARGIN = 0.15;

/** Allows for rounding errors: 0.75 − 0.6 is a little more than 0.15, and 0.6 − 0.45 a little less. */
const EPSILON = 1e-9;

/**
 * What the rules propose for untagged editor time, sorted by start. `open` is sorted and comes after that of earlier
 * calls with the same surroundings. Nothing is proposed for a run until `settled` has passed since its end or another
 * activity has begun.
 */
export function suggestions(
  open: readonly OpenTime[],
  around: Surroundings,
  learned: Learned,
  now: Instant,
  settled: Duration,
): Suggestion[] {
  return openRuns(open)
    .filter((run) => lengthOf(run) >= SHORTEST && (around.latest >= run.end || now - run.end > settled))
    .flatMap((run) => {
      const edits = around.sourceEdits({ start: run.start - LONGEST_APART, end: run.end + LONGEST_APART });
      return proposalFor({ run, edits, around, learned, now }) ?? [];
    });
}

/** A run with everything that is needed to propose a duty for it. */
interface Case {
  readonly run: OpenRun;
  /** The edits of source around the run. */
  readonly edits: readonly Activity[];
  readonly around: Surroundings;
  readonly learned: Learned;
  readonly now: Instant;
}

/** A rule that holds for a part of a run, with its evidence. */
interface Match {
  readonly rule: Pick<Rule, 'id' | 'proposes'>;
  readonly reason: Reason;
  /** `w'ᵣ · kᵣ` (docs/rules.md, "Scoring"). */
  readonly evidence: number;
}

/** Proposes the category with the best score if that is high and clearly the best (docs/rules.md, "Scoring"). */
function proposalFor(one: Case): Suggestion | undefined {
  const { run, learned } = one;
  if (learned.isRejected(run)) return undefined;
  const matches = [
    ...rules.flatMap((rule) => matchOf(rule, one) ?? []),
    ...matchOfCommit(one),
    ...matchOfContract(one),
  ];
  const [best, second] = [...Map.groupBy(matches, ({ rule }) => rule.proposes.category).values()]
    .map((all) => ({
      all: all.toSorted((a, b) => b.evidence - a.evidence),
      score: noisyOr(all.map(({ evidence }) => evidence)),
    }))
    .toSorted((a, b) => b.score - a.score);
  if (!best || best.score < SHOW_AT - EPSILON || best.score - (second?.score ?? 0) < MARGIN - EPSILON) return undefined;
  const [strongest] = best.all;
  if (!strongest) return undefined;
  const { start, end } = run;
  return { start, end, ...strongest.rule.proposes, reasons: best.all.map(({ reason }) => reason) };
}

function matchOf(rule: Rule, one: Case): Match | undefined {
  const { run, learned } = one;
  const held = run.parts.filter(({ activity }) => rule.holds(activity));
  if (held.length === 0 || learned.isSilent(rule.id, run.start, run.parts[0]?.activity.project)) return undefined;
  if (rule.typed && !held.some(({ activity }) => activity.kind === 'edit')) return undefined;
  if (rule.apartFromCode !== undefined && !isApartFromCode(one, rule.apartFromCode)) return undefined;
  if (rule.notOnFeature && isForFeature(run.parts[0]?.activity.branch)) return undefined;
  const holds = totalLength(held);
  return {
    rule: { id: rule.id, proposes: proposedBy(rule, held, one) },
    reason: { rule: rule.id, holds },
    evidence: learned.weightOf(rule) * (holds / lengthOf(run)),
  };
}

function proposedBy({ proposes, besideConsumers, atRest }: Rule, held: readonly OpenTime[], one: Case): DutyRef {
  if (besideConsumers && readsConsumers(one.run, one.around)) return besideConsumers;
  if (atRest && !held.some(({ activity }) => isAccount(activity)) && isAtRest(one.run, one.around)) return atRest;
  return proposes;
}

/** True when no source of the project was edited near the run. False until `within` has passed after the run. */
function isApartFromCode({ run, edits, now }: Case, within: Duration): boolean {
  if (now - run.end <= within) return false;
  const project = run.parts[0]?.activity.project;
  const around = { start: run.start - within, end: run.end + within };
  return !edits.some((edit) => edit.project === project && overlaps(edit, around));
}

/** R30: what the commit that followed says. */
function matchOfCommit({ run, around: { commits }, learned }: Case): Match[] {
  const proposes = purposeOfCommit(run, commits);
  if (!proposes || learned.isSilent('R30', run.start, run.parts[0]?.activity.project)) return [];
  const rule = { id: 'R30', proposes, weight: 0.9 } as const;
  const holds = lengthOf(run);
  return [{ rule, reason: { rule: rule.id, holds }, evidence: learned.weightOf(rule) }];
}

/** R14: descriptions on branches for others, and contracts that are changed again. Own code nearby says more. */
function matchOfContract(one: Case): Match[] {
  const { run, around, learned } = one;
  if (learned.isSilent('R14', run.start)) return [];
  const weight = lateChangeOf(run, around);
  const held = run.parts.filter(({ activity }) => activity.kind === 'edit' && activity.fileClass === 'api-description');
  if (weight === 0 || held.length === 0) return [];
  const proposes = { category: 'late-changes', duty: 'late-changes.frontend' };
  const holds = totalLength(held);
  const evidence = learned.weightOf({ id: 'R14', weight }) * (holds / lengthOf(run));
  return [{ rule: { id: 'R14', proposes }, reason: { rule: 'R14', holds }, evidence }];
}
