import type { Observation } from '../observation/observation';
import { isForDocumentation, statesItsPurpose } from './branchPurpose';
import type { Learned } from './learned';
import { factsOf, isOthers, knownFrom, type SceneFacts } from './sceneFacts';
import { lookingRules, type SceneRule, workRules } from './sceneRules';
import { scenesOf } from './scenes';
import type { Piece, Scene } from './scene';
import type { Reason, Suggestion } from './suggestion';
import { type Duration, MINUTE, totalLength } from '../time/span';
import { isCode } from '../activity/fileClass';

/** What a scene is taken for. */
export interface Judged<P extends Piece = Piece> {
  readonly scene: Scene<P>;
  /** What is proposed for it. */
  readonly load?: Omit<Suggestion, 'start' | 'end'>;
  /** It is own work although nothing was typed in it. */
  readonly own: boolean;
}

const SHORTEST: Duration = 5 * MINUTE;
const SHOW_AT = 0.45;
const MARGIN = 0.15;

/** Own work at least this likely takes from the scores of load (spec: veto). */
const VETO = 0.7;

/** What the signs around the files say about editor time, which is sorted. */
export function judge<P extends Piece>(
  pieces: readonly P[],
  observations: readonly Observation[],
  learned: Learned,
): Judged<P>[] {
  const known = knownFrom(observations);
  const scenes = scenesOf(pieces);
  return scenes.map((scene, index) =>
    judged(scene, factsOf(scene, known, scenes[index - 1], scenes[index + 1]), learned),
  );
}

interface Match {
  readonly rule: SceneRule;
  readonly reason: Reason;
  readonly evidence: number;
}

function judged<P extends Piece>(scene: Scene<P>, facts: SceneFacts, learned: Learned): Judged<P> {
  const matches = (scene.work ? workRules : lookingRules).flatMap((rule) => matchOf(rule, facts, learned) ?? []);
  const own = noisyOr(matches.filter(({ rule }) => !rule.proposes));
  const [best, second] = [
    ...Map.groupBy(
      matches.filter(({ rule }) => rule.proposes),
      ({ rule }) => rule.proposes?.category,
    ),
  ]
    .map(([category, all]) => ({ all, score: noisyOr(all) * (own >= VETO ? vetoed(category) : 1) }))
    .toSorted((a, b) => b.score - a.score);
  const margin = (best?.score ?? 0) - Math.max(second?.score ?? 0, 0);
  const [strongest] = best?.all.toSorted((a, b) => b.evidence - a.evidence) ?? [];
  const length = scene.end - scene.start;
  if (
    best &&
    strongest?.rule.proposes &&
    best.score >= SHOW_AT &&
    margin >= MARGIN &&
    length >= SHORTEST &&
    !learned.isRejected(scene)
  ) {
    const proposed = strongest.rule.duty?.(facts) ?? strongest.rule.proposes;
    return { scene, own: false, load: { ...proposed, reasons: best.all.map(({ reason }) => reason) } };
  }
  return { scene, own: isOwn(facts, own) };
}

function vetoed(category: string | undefined): number {
  return category === 'late-changes' || category === 'misuse-debugging' ? 0.6 : 0.3;
}

/** Own code that was read, run or debugged between own changes is own work. */
function isOwn(facts: SceneFacts, own: number): boolean {
  if (own >= VETO) return true;
  if (
    !facts.isBesideWork ||
    facts.scene.pieces.some(({ activity }) => statesItsPurpose(activity.branch) || isForDocumentation(activity.branch))
  )
    return false;
  const mine = facts.time((one) => one.owner === 'me' && isCode(one.fileClass));
  return mine > 0 && facts.time(isOthers) < 0.5 * facts.editor && totalLength(facts.scene.pieces) < 15 * MINUTE;
}

function matchOf(rule: SceneRule, facts: SceneFacts, learned: Learned): Match | undefined {
  if (rule.proposes && learned.isSilent(rule.id, facts.scene.start)) return undefined;
  const holds = rule.holds(facts);
  if (holds === 0 || facts.editor === 0) return undefined;
  return { rule, reason: { rule: rule.id, holds }, evidence: learned.weightOf(rule) * (holds / facts.editor) };
}

/** `1 − Π (1 − w'_r · k_r)` */
function noisyOr(matches: readonly Match[]): number {
  return 1 - matches.reduce((none, { evidence }) => none * (1 - evidence), 1);
}
