import { Temporal } from 'temporal-polyfill';
import { dayOf } from '../../../../src/core/time/calendar';
import type { DutyEntry } from '../../../../src/core/records/dutyEntry';
import type { Span } from '../../../../src/core/time/span';
import type { Given } from './given';
import { actOf, loadCategories } from './load';
import { key } from './sums';

/** M11: topics of load that came back in the 28 days up to the end of the week, the most entries first. */
export function topics(given: Given) {
  const window = lookback(given);
  const act = actOf(given.entries);
  const count = (entries: readonly DutyEntry[]) => new Set(entries.map(({ id }) => act(id))).size;
  const recent = given.entries
    .filter(({ category }) => loadCategories.includes(category))
    .filter(({ start }) => start >= window.start && start < window.end)
    .toSorted((a, b) => a.start - b.start);
  return [...new Set(recent.flatMap(({ topic }) => key(topic) ?? []))]
    .map((topic) => {
      const its = recent.filter((one) => key(one.topic) === topic);
      const asking = new Set(its.flatMap(({ requester }) => key(requester) ?? []));
      const [first] = given.entries
        .filter((one) => key(one.topic) === topic && one.link !== undefined)
        .toSorted((a, b) => a.start - b.start);
      const before = first && count(its.filter(({ start }) => start <= first.start));
      return {
        ...{ topic, entries: count(its), requesters: asking.size },
        duration: its.reduce((total, entry) => total + unpausedIn(entry, window, given), 0),
        ...(first && {
          document: { link: first.link, entriesBefore: before, entriesSince: count(its) - (before ?? 0) },
        }),
      };
    })
    .filter(({ entries, requesters }) => entries >= 3 || (entries >= 2 && requesters >= 2))
    .toSorted((a, b) => b.entries - a.entries || b.duration - a.duration);
}

/** 28 local days. */
function lookback({ calendar, week }: Given): Span {
  const first = Temporal.PlainDate.from(week.days[0]?.date ?? '').subtract({ days: 21 });
  return { start: dayOf(calendar, first.toString()).span.start, end: week.span.end };
}

/** The length of the entry in `window`, without paused time. A tag that was made after a pause began is stronger. */
function unpausedIn(entry: DutyEntry, window: Span, { pauses, runningUntil, now }: Given): number {
  const [start, end] = [entry.start, Math.min(entry.end ?? runningUntil, window.end)];
  let length = end - start;
  for (const pause of pauses) {
    if (entry.createdAt > pause.start) continue;
    length -= Math.max(0, Math.min(end, pause.end ?? now) - Math.max(start, pause.start));
  }
  return length;
}
