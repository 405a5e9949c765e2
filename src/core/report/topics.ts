import * as v from 'valibot';
import type { DutyEntry } from '../duty/dutyEntry';
import { spanOf } from '../duty/dutyEntry';
import { natureOf } from '../duty/lookup';
import { clip, lengthOf, type Instant, type Span } from '../time/span';
import { nameKey } from './nameKey';
import { webLink } from './text/link';
import { count, duration } from './schema';
import { groupBy } from './sums';

/** M11: a topic that keeps coming back. */
export const topicSchema = v.object({
  topic: v.string(),
  /** Entries within the 28 days. */
  entries: count,
  /** Σ of their lengths within the 28 days. */
  duration,
  /** Different requesters among them. */
  requesters: count,
  /** The document that was linked, and how many entries began after that. */
  document: v.exactOptional(v.object({ link: v.string(), entriesSince: count })),
});

export type Topic = v.InferOutput<typeof topicSchema>;

/** M11: topics with ≥ 3 entries in 28 days, or ≥ 2 from ≥ 2 requesters; most entries first. */
export function recurringTopics(recent: readonly DutyEntry[], window: Span, now: Instant): Topic[] {
  const groups = groupBy(
    recent.filter(({ category, topic }) => topic?.trim() && natureOf(category) === 'load'),
    ({ topic = '' }) => nameKey(topic),
  );
  return [...groups.values()]
    .map((entries) => topicOf(entries, window, now))
    .filter((topic) => topic.entries >= 3 || (topic.entries >= 2 && topic.requesters >= 2))
    .toSorted((a, b) => b.entries - a.entries || b.duration - a.duration);
}

function topicOf(unsorted: readonly DutyEntry[], window: Span, now: Instant): Topic {
  const entries = unsorted
    .filter((entry) => entry.start >= window.start && entry.start < window.end)
    .toSorted((a, b) => a.start - b.start);
  const linked = entries.find((entry) => webLink(entry.link) !== undefined);
  return {
    topic: entries.at(-1)?.topic?.trim() ?? '',
    entries: entries.length,
    duration: entries.reduce((sum, entry) => {
      const part = clip(spanOf(entry, now), window);
      return sum + (part ? lengthOf(part) : 0);
    }, 0),
    requesters: new Set(entries.flatMap(({ requester }) => (requester?.trim() ? nameKey(requester) : []))).size,
    ...(linked?.link !== undefined && {
      document: {
        link: linked.link,
        entriesSince: entries.filter((entry) => entry.start > linked.start).length,
      },
    }),
  };
}
