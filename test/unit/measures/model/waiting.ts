import type { Given } from './given';
import { confirmedLoad } from './load';
import { sum } from './sums';
import { workingTime } from './working';

/** M12: what was open on somebody else in the week, with its working time, and beside it the effort of chasing. */
export function waiting(given: Given) {
  const { week, now } = given;
  const until = Math.min(now, week.span.end);
  const items = given.waits
    .filter(({ openedAt, closedAt = Infinity }) => openedAt < until && closedAt > week.span.start)
    .map(({ id, openedAt, closedAt = Infinity }) => ({
      ...{ id, openedAt, open: closedAt > until },
      followUps: given.entries.filter(({ linked }) => linked === id).length,
      elapsed: sum(workingTime(given, { start: openedAt, end: Math.min(closedAt, until) })),
    }));
  const effort = sum(confirmedLoad(given), ({ category }) => category === 'chasing');
  return { items: items.toSorted((a, b) => b.elapsed - a.elapsed || a.openedAt - b.openedAt), effort };
}
