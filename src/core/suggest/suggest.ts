import type { Activity } from '../activity/activity';
import { type Duration, type Instant, lengthOf, MINUTE, overlaps, totalLength } from '../time/span';
import type { Learned } from './learned';
import { type OpenRun, type OpenTime, openRuns } from './openRuns';
import { type Rule, rules } from './rules';
import type { Reason, Suggestion } from './suggestion';

/** See docs/rules.md, "Thresholds". */
const SHORTEST: Duration = 5 * MINUTE;
const SHOW_AT = 0.45;
const MARGIN = 0.15;

/** Allows for rounding errors: 0.75 − 0.6 is a little more than 0.15, and 0.6 − 0.45 a little less. */
const EPSILON = 1e-9;

/**
 * What the rules propose for untagged editor time, sorted by start. `open` is sorted. `activities` include the edits
 * around it. Nothing is proposed for a run until `settled` has passed since its end or another activity has begun.
 */
export function suggestions(
  open: readonly OpenTime[],
  activities: readonly Activity[],
  learned: Learned,
  now: Instant,
  settled: Duration,
): Suggestion[] {
  const latest = activities.reduce((last, { start }) => Math.max(last, start), Number.NEGATIVE_INFINITY);
  return openRuns(open)
    .filter((run) => lengthOf(run) >= SHORTEST && (latest >= run.end || now - run.end > settled))
    .flatMap((run) => proposalFor({ run, activities, learned, now }) ?? []);
}

/** A run with everything that is needed to propose a duty for it. */
interface Case {
  readonly run: OpenRun;
  readonly activities: readonly Activity[];
  readonly learned: Learned;
  readonly now: Instant;
}

/** A rule that holds for a part of a run, with its evidence. */
interface Match {
  readonly rule: Rule;
  readonly reason: Reason;
  /** `w'ᵣ · kᵣ` (docs/rules.md, "Scoring"). */
  readonly evidence: number;
}

/** Proposes the category with the best score if that is high and clearly the best (docs/rules.md, "Scoring"). */
function proposalFor(one: Case): Suggestion | undefined {
  const { run, learned } = one;
  if (learned.isRejected(run)) return undefined;
  const matches = rules.flatMap((rule) => matchOf(rule, one) ?? []);
  const [best, second] = [...Map.groupBy(matches, ({ rule }) => rule.proposes.category).values()]
    .map((all) => ({ all: all.toSorted((a, b) => b.evidence - a.evidence), score: noisyOr(all) }))
    .toSorted((a, b) => b.score - a.score);
  if (!best || best.score < SHOW_AT - EPSILON || best.score - (second?.score ?? 0) < MARGIN - EPSILON) return undefined;
  const [strongest] = best.all;
  if (!strongest) return undefined;
  const { start, end } = run;
  return { start, end, ...strongest.rule.proposes, reasons: best.all.map(({ reason }) => reason) };
}

/** `1 − Π (1 − w'_r · k_r)` */
function noisyOr(matches: readonly Match[]): number {
  return 1 - matches.reduce((none, { evidence }) => none * (1 - evidence), 1);
}

function matchOf(rule: Rule, one: Case): Match | undefined {
  const { run, learned } = one;
  const held = run.parts.filter(({ activity }) => rule.holds(activity));
  if (held.length === 0 || learned.isSilent(rule.id, run.start)) return undefined;
  if (rule.typed && !held.some(({ activity }) => activity.kind === 'edit')) return undefined;
  if (rule.apartFromCode !== undefined && !isApartFromCode(one, rule.apartFromCode)) return undefined;
  const holds = totalLength(held);
  return { rule, reason: { rule: rule.id, holds }, evidence: learned.weightOf(rule) * (holds / lengthOf(run)) };
}

/** True when no source of the project was edited near the run. False until `within` has passed after the run. */
function isApartFromCode({ run, activities, now }: Case, within: Duration): boolean {
  if (now - run.end <= within) return false;
  const project = run.parts[0]?.activity.project;
  const around = { start: run.start - within, end: run.end + within };
  return !activities.some(
    (one) => one.kind === 'edit' && one.fileClass === 'source' && one.project === project && overlaps(one, around),
  );
}
