import type { Activity } from '../activity/activity';
import { isDocument } from '../activity/fileClass';
import type { Observation } from '../observation/observation';
import { judge } from '../suggest/judge';
import { learnedFrom } from '../suggest/learned';
import type { Suggestion } from '../suggest/suggestion';
import type { Calendar } from '../time/calendar';
import { mergeSpans } from '../time/span';
import { byLocalDay } from './localDays';
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

/** `free` is sorted and divided at the ends of days. `assumed` is what the files alone show to be own work. */
export function judgedTime(
  free: readonly Held[],
  observations: readonly Observation[],
  calendar: Calendar,
  assumed: ReadonlySet<Activity>,
  suggesting: Suggesting | undefined,
): JudgedTime {
  const knowsMore = isSourceOn(free, observations);
  const own = new Set(
    free.filter(({ activity }) => assumed.has(activity) || (knowsMore && activity.kind === 'review')),
  );
  const load = new Set<Held>();
  const proposed: Suggestion[] = [];
  const learned = learnedFrom(suggesting?.decisions ?? []);
  for (const day of byLocalDay(free, calendar)) {
    for (const judged of judge(day, observations, learned)) {
      const { scene, own: isOwn } = judged;
      const found = suggesting && judged.load;
      for (const held of scene.pieces) {
        if (found) {
          own.delete(held);
          load.add(held);
        } else if (knowsMore && isOwn && !isDocument(held.activity.fileClass)) own.add(held);
      }
      if (found) proposed.push(...mergeSpans(scene.pieces).map(({ start, end }) => ({ start, end, ...found })));
    }
  }
  return { own, load, proposed };
}

/** True when more is known than what the editor tells by itself: only then own work is more than the files show. */
function isSourceOn(free: readonly Held[], observations: readonly Observation[]): boolean {
  return (
    observations.some(({ kind }) => kind !== 'program') || free.some(({ activity }) => activity.owner !== undefined)
  );
}
