import type { Activity } from '../activity/activity';
import { isDocument } from '../activity/fileClass';
import type { Observation } from '../observation/observation';
import { contractsFirst } from '../suggest/contractFirst';
import { judge } from '../stretch/judge';
import { learnedFrom } from '../suggest/learned';
import type { Suggestion } from '../suggest/suggestion';
import type { Calendar } from '../time/calendar';
import { mergeSpans } from '../time/span';
import { byLocalDay, onDayOf } from './localDays';
import type { Suggesting } from './suggested';
import type { Held } from './union';

/** What the signs around the files decide about measured time. */
interface JudgedTime {
  readonly own: ReadonlySet<Held>;
  /** The time that something is proposed for. */
  readonly load: ReadonlySet<Held>;
  /** What is proposed, sorted by start within each day. */
  readonly proposed: readonly Suggestion[];
}

/**
 * `free` is sorted and divided at the ends of days. `assumed` is what the files alone show to be own work. Each day is
 * judged by what is known about it, so that it is the same in every range that is read. Where no source said anything, the
 * files alone decide.
 */
export function judgedTime(
  free: readonly Held[],
  observations: readonly Observation[],
  calendar: Calendar,
  assumed: ReadonlySet<Activity>,
  suggesting: Suggesting | undefined,
): JudgedTime {
  const own = new Set(free.filter(({ activity }) => assumed.has(activity)));
  const load = new Set<Held>();
  const proposed: Suggestion[] = [];
  const learned = learnedFrom(suggesting?.decisions ?? [], suggesting?.choices);
  for (const pieces of byLocalDay(free, calendar)) {
    const said = onDayOf(pieces, observations, calendar);
    const ownsFiles = pieces.some(({ activity }) => activity.owner !== undefined);
    if (said.length === 0 && !ownsFiles) continue;
    // The names of programs alone tell too little to call more own work than the files show.
    const knowsMore = ownsFiles || said.some(({ kind }) => kind !== 'program');
    if (knowsMore) {
      for (const held of pieces) if (held.activity.kind === 'review') own.add(held);
      for (const held of contractsFirst(pieces, said)) own.add(held);
    }
    for (const { stretch, own: isOwn, load: ofLoad, ownDuty } of judge(pieces, said, learned)) {
      const isKnownOwn = stretch.pieces.some((held) => own.has(held));
      const found = suggesting && (ofLoad ?? (isKnownOwn ? undefined : ownDuty));
      for (const held of stretch.pieces) {
        if (found) {
          own.delete(held);
          load.add(held);
        } else if (knowsMore && isOwn && !isDocument(held.activity.fileClass)) own.add(held);
      }
      if (found) proposed.push(...mergeSpans(stretch.pieces).map(({ start, end }) => ({ start, end, ...found })));
    }
  }
  return { own, load, proposed };
}
