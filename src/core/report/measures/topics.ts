import * as v from 'valibot';
import type { TopicLink } from '../../store/recordStore';
import { type DutyEntry, type Pause, spanOf } from '../../records/dutyEntry';
import { wholesOf } from '../../records/parts';
import { natureOf } from '../../taxonomy/lookup';
import { clip, type Duration, type Instant, type Span, totalLength } from '../../time/span';
import { nameKey } from '../../input/nameKey';
import { pausedSpans, unpaused } from '../../timeline/claims';
import { webLink } from '../../input/webLink';
import { count, duration } from './schema';

/** M11: a recurring topic. */
export const topicSchema = v.object({
  topic: v.string(),
  /** The category of most of its entries. */
  category: v.string(),
  /** Entries within the 28 days. */
  entries: count,
  /** Σ of their lengths within the 28 days, without paused time. */
  duration,
  /** How many different requesters these entries have. */
  requesters: count,
  /** The first link of the topic, with the number of entries up to that link and after it. */
  document: v.exactOptional(v.object({ link: v.string(), entriesBefore: count, entriesSince: count })),
});

export type Topic = v.InferOutput<typeof topicSchema>;

/**
 * M11: topics with ≥ 3 entries in 28 days, or ≥ 2 from ≥ 2 requesters; most entries first. Parts of one entry count
 * once, and paused time is in no length. `links` are links of the topics in older entries.
 */
export function recurringTopics(
  recent: readonly DutyEntry[],
  links: readonly TopicLink[],
  pauses: readonly Pause[],
  window: Span,
  now: Instant,
): Topic[] {
  const groups = Map.groupBy(
    recent.filter(({ category, topic }) => topic?.trim() && natureOf(category) === 'load'),
    ({ topic = '' }) => nameKey(topic),
  );
  const wholeOf = wholesOf(recent);
  const paused = pausedSpans(pauses, now);
  const lengthWithin = (entry: DutyEntry): Duration => {
    const part = clip(spanOf(entry, now), window);
    return part ? totalLength(unpaused(part, entry, paused)) : 0;
  };
  return [...groups]
    .map(([key, entries]) => topicOf(entries, linksOf(key, links, entries), wholeOf, window, lengthWithin))
    .filter((topic) => topic.entries >= 3 || (topic.entries >= 2 && topic.requesters >= 2))
    .toSorted((a, b) => b.entries - a.entries || b.duration - a.duration);
}

function linksOf(key: string, links: readonly TopicLink[], entries: readonly DutyEntry[]): TopicLink[] {
  const given = entries.flatMap(({ topic = '', link = '', start }) => ({ topic, link, at: start }));
  return [...links.filter(({ topic }) => nameKey(topic) === key), ...given].filter(({ link }) => webLink(link));
}

function topicOf(
  unsorted: readonly DutyEntry[],
  links: readonly TopicLink[],
  wholeOf: (id: string) => string,
  window: Span,
  lengthWithin: (entry: DutyEntry) => Duration,
): Topic {
  const parts = unsorted
    .filter((entry) => entry.start >= window.start && entry.start < window.end)
    .toSorted((a, b) => a.start - b.start);
  const entries = [...Map.groupBy(parts, ({ id }) => wholeOf(id)).values()].flatMap(([first]) => first ?? []);
  const first = links.toSorted((a, b) => a.at - b.at)[0];
  return {
    topic: parts.at(-1)?.topic?.trim() ?? '',
    category: mostOf(entries.map(({ category }) => category)) ?? '',
    entries: entries.length,
    duration: parts.reduce((sum, entry) => sum + lengthWithin(entry), 0),
    requesters: new Set(parts.flatMap(({ requester }) => (requester?.trim() ? nameKey(requester) : []))).size,
    ...(first && {
      document: {
        link: first.link,
        entriesBefore: entries.filter(({ start }) => start <= first.at).length,
        entriesSince: entries.filter(({ start }) => start > first.at).length,
      },
    }),
  };
}

function mostOf<T>(values: readonly T[]): T | undefined {
  const counts = Map.groupBy(values, (value) => value);
  return [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0];
}
