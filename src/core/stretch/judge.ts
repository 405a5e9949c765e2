import type { Observation } from '../observation/observation';
import { isForDocumentation, statesItsPurpose } from '../suggest/branchPurpose';
import type { Learned } from '../suggest/learned';
import { factsOf, isOthers, knownFrom, type Facts } from './facts';
import type { StretchRule } from './rule';
import { rules } from './rules';
import { stretchesOf } from './stretchesOf';
import type { Piece, Stretch } from './stretch';
import { noisyOr } from '../suggest/noisyOr';
import type { Reason, Suggestion } from '../suggest/suggestion';
import { type Duration, MINUTE, totalLength } from '../time/span';
import { isCode } from '../activity/fileClass';

/** What a stretch is taken for. */
export interface Judged<P extends Piece = Piece> {
  readonly stretch: Stretch<P>;
  /** The load that is proposed for it. */
  readonly load?: Omit<Suggestion, 'start' | 'end'>;
  /** The kind of own work that is proposed for it. */
  readonly ownDuty?: Omit<Suggestion, 'start' | 'end'>;
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
  const stretches = stretchesOf(pieces);
  return stretches.map((stretch, index) =>
    judged(stretch, factsOf(stretch, known, stretches[index - 1], stretches[index + 1]), learned),
  );
}

interface Match {
  readonly rule: StretchRule;
  readonly reason: Reason;
  readonly evidence: number;
}

function judged<P extends Piece>(stretch: Stretch<P>, facts: Facts, learned: Learned): Judged<P> {
  const matches = rules
    .filter(({ during }) => during === (stretch.work ? 'working' : 'looking'))
    .flatMap((rule) => matchOf(rule, facts, learned) ?? []);
  const own = noisyOr(evidenceOf(matches.filter(({ rule }) => !rule.proposes)));
  const ofCategory = Map.groupBy(
    matches.filter(({ rule }) => rule.proposes),
    ({ rule }) => rule.proposes?.category,
  );
  const [best, second] = [...ofCategory]
    .filter(([category]) => category !== 'own')
    .map(([category, all]) => ({ all, score: noisyOr(evidenceOf(all)) * (own >= VETO ? vetoed(category) : 1) }))
    .toSorted((a, b) => b.score - a.score);
  const margin = (best?.score ?? 0) - Math.max(second?.score ?? 0, 0);
  const [strongest] = best?.all.toSorted((a, b) => b.evidence - a.evidence) ?? [];
  const isOpen = stretch.end - stretch.start >= SHORTEST && !learned.isRejected(stretch);
  if (isOpen && best && strongest?.rule.proposes && best.score >= SHOW_AT && margin >= MARGIN) {
    const proposed = strongest.rule.duty?.(facts) ?? strongest.rule.proposes;
    return { stretch, own: false, load: { ...proposed, reasons: best.all.map(({ reason }) => reason) } };
  }
  if (isOwn(facts, own)) return { stretch, own: true };
  // Own work is proposed only where nothing shows it.
  const [kind] = ofCategory.get('own') ?? [];
  if (!isOpen || !kind?.rule.proposes || kind.evidence < SHOW_AT) return { stretch, own: false };
  return { stretch, own: false, ownDuty: { ...kind.rule.proposes, reasons: [kind.reason] } };
}

function vetoed(category: string | undefined): number {
  return category === 'late-changes' || category === 'misuse-debugging' ? 0.6 : 0.3;
}

/** Own code that was read, run or debugged between own changes is own work. */
function isOwn(facts: Facts, own: number): boolean {
  if (own >= VETO) return true;
  if (
    !facts.isBesideWork ||
    facts.stretch.pieces.some(
      ({ activity }) => statesItsPurpose(activity.branch) || isForDocumentation(activity.branch),
    )
  )
    return false;
  const mine = facts.time((one) => one.owner === 'me' && isCode(one.fileClass));
  return mine > 0 && facts.time(isOthers) < 0.5 * facts.editor && totalLength(facts.stretch.pieces) < 15 * MINUTE;
}

function matchOf(rule: StretchRule, facts: Facts, learned: Learned): Match | undefined {
  if (rule.proposes && learned.isSilent(rule.id, facts.stretch.start, facts.project)) return undefined;
  const holds = rule.holds(facts);
  if (holds === 0 || facts.editor === 0) return undefined;
  return { rule, reason: { rule: rule.id, holds }, evidence: learned.weightOf(rule) * (holds / facts.editor) };
}

function evidenceOf(matches: readonly Match[]): number[] {
  return matches.map(({ evidence }) => evidence);
}
