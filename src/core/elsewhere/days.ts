import type { Recorded } from '../store/recorded';
import { judge, type Judged } from '../stretch/judge';
import { learnedFrom } from '../suggest/learned';
import type { Suggestion } from '../suggest/suggestion';
import type { Day } from '../time/calendar';
import { byStart, clip, type Duration, type Instant, MINUTE, overlaps, type Span } from '../time/span';
import { subtractAll } from '../time/spanSearch';
import { claim, pausedSpans } from '../timeline/claims';
import { aliveIn } from '../timeline/leftRunning';
import type { Suggesting } from '../timeline/suggested';
import { unite } from '../timeline/union';
import { elsewhereOn } from './proposals';

/**
 * Proposals for time away from the editor on some days, sorted. Nothing is proposed where something is tagged or paused, or
 * where a proposal was rejected.
 */
export function elsewhereOnDays(
  recorded: Recorded,
  days: readonly Day[],
  working: readonly Span[],
  now: Instant,
  { decisions, choices }: Suggesting,
  inEditor: readonly Suggestion[],
): Suggestion[] {
  const observations = recorded.observations ?? [];
  if (observations.every(({ kind }) => kind === 'program')) return [];
  const held = unite(recorded.activities);
  const taken = [
    ...claim(recorded.entries, recorded.pauses, aliveIn(recorded), now),
    ...pausedSpans(recorded.pauses, now),
  ];
  const free = subtractAll(held, taken);
  const learned = learnedFrom(decisions, choices);
  return days.flatMap(({ span }) => {
    const here = free.flatMap((one) => clip(one, span) ?? []);
    const near = observations.filter((one) => one.start < span.end && one.end >= span.start);
    const known = [...held, ...taken, ...(recorded.hidden ?? [])];
    const files = inEditor.flatMap((one) => clip(one, span) ?? []);
    const stretches = withFiles(judge(here, near, learned), files);
    return elsewhereOn(span, known, working, near, stretches, learned).filter((one) => !learned.isRejected(one));
  });
}

/** Nearer proposals of one category are one stretch of work. */
const NEAR: Duration = 12 * MINUTE;

/** Adds what the rules for files propose: what lies between two such proposals of a category belongs to it. */
function withFiles(judged: readonly Judged[], proposed: readonly Suggestion[]): Judged[] {
  const stretches: Judged[] = [];
  for (const { start, end, ...load } of proposed.toSorted(byStart)) {
    const last = stretches.at(-1);
    if (last?.load?.category === load.category && start - last.stretch.end <= NEAR)
      stretches[stretches.length - 1] = { ...last, stretch: { ...last.stretch, end } };
    else stretches.push({ stretch: { start, end, pieces: [], begins: false }, load, own: false });
  }
  const others = judged.filter(
    ({ stretch, load }) => load !== undefined || !stretches.some((one) => overlaps(one.stretch, stretch)),
  );
  return [...others, ...stretches].toSorted((a, b) => a.stretch.start - b.stretch.start);
}
