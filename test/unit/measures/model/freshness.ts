import { dayOf, type Given } from './given';
import { actOf, confirmedLoad } from './load';
import { median, share, sum } from './sums';

/** M18: what was tagged by the end of its own day, and how long after its end an entry was tagged. */
export function freshness(given: Given) {
  const load = confirmedLoad(given);
  if (load.length === 0) return undefined;
  const endOfDay = (at: number) => dayOf(given, at)?.span.end ?? 0;
  const act = actOf(given.entries);
  const delays = [...new Set(load.map(({ entry }) => act(entry.id)))].map((id) => {
    const last = load.findLast(({ entry }) => act(entry.id) === id)?.entry;
    return last?.end === undefined ? 0 : Math.max(0, last.createdAt - last.end);
  });
  return {
    sameDay: share(
      sum(load, ({ start, entry }) => entry.createdAt < endOfDay(start)),
      sum(load),
    ),
    medianDelay: median(delays),
  };
}

/** M19: the part of confirmed load whose length was a guess. */
export function estimated(given: Given): number | undefined {
  const load = confirmedLoad(given);
  return share(
    sum(load, ({ entry }) => entry.duration === 'estimated'),
    sum(load),
  );
}
