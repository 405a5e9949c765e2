import type { Recorded } from '../store/recorded';
import { judge } from '../suggest/judge';
import { learnedFrom } from '../suggest/learned';
import type { Suggestion } from '../suggest/suggestion';
import type { Day } from '../time/calendar';
import { clip, type Instant, type Span } from '../time/span';
import { subtractAll } from '../time/spanSearch';
import { claim, pausedSpans } from '../timeline/claims';
import { aliveIn } from '../timeline/leftRunning';
import type { Suggesting } from '../timeline/suggested';
import { unite } from '../timeline/union';
import { elsewhereOn } from './proposals';

/** Proposals for time away from the editor on some days, sorted. Nothing is proposed where something is tagged or paused. */
export function elsewhereOnDays(
  recorded: Recorded,
  days: readonly Day[],
  working: readonly Span[],
  now: Instant,
  { decisions }: Suggesting,
): Suggestion[] {
  const observations = recorded.observations ?? [];
  if (observations.every(({ kind }) => kind === 'program')) return [];
  const held = unite(recorded.activities);
  const taken = [
    ...claim(recorded.entries, recorded.pauses, aliveIn(recorded), now),
    ...pausedSpans(recorded.pauses, now),
  ];
  const free = subtractAll(held, taken);
  const learned = learnedFrom(decisions);
  return days.flatMap(({ span }) => {
    const here = free.flatMap((one) => clip(one, span) ?? []);
    const near = observations.filter((one) => one.start < span.end && one.end >= span.start);
    return elsewhereOn(
      span,
      [...held, ...taken, ...(recorded.hidden ?? [])],
      working,
      near,
      judge(here, near, learned),
    );
  });
}
