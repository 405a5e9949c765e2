import type { Given } from './given';
import { confirmedLoad, loadCategories, roleFitOf, roleOf } from './load';
import { named, share, sum } from './sums';

/** docs/measures.md, "Time base". */
export function timeBase(given: Given) {
  const { segments } = given;
  const inState = (state: string) => sum(segments, (one) => one.state === state);
  const [confirmed, suggested, own, untagged] = ['confirmed', 'suggested', 'own', 'untagged'].map(inState);
  const tracked = sum(segments, ({ state }) => state !== 'excluded');
  const counted = segments.filter(({ state }) => state !== 'excluded');
  const measured = counted.reduce((total, one) => total + one.measured, 0);
  return {
    ...{ tracked, confirmed, suggested, own, untagged, excluded: inState('excluded') },
    ...{ measured, offEditor: tracked - measured, load: sum(confirmedLoad(given)) },
    suggestedLoad: sum(
      segments,
      ({ state, category }) => state === 'suggested' && loadCategories.includes(category ?? ''),
    ),
  };
}

/** M1, M1b, M1c: at least, likely, at most. */
export function loadShares(given: Given) {
  const { tracked, load, suggestedLoad, untagged = 0 } = timeBase(given);
  if (tracked === 0) return undefined;
  return {
    atLeast: load / tracked,
    likely: (load + suggestedLoad) / tracked,
    atMost: (load + suggestedLoad + untagged) / tracked,
  };
}

/** M2: stand-in load; shared and own load are lines of their own. */
export function standIn(given: Given) {
  const fit = (name: string) => sum(confirmedLoad(given), ({ entry }) => roleFitOf(entry) === name);
  return {
    ...{ standingIn: fit('standing-in'), shared: fit('shared'), mine: fit('mine') },
    ...named('standInShare', share(fit('standing-in'), timeBase(given).tracked)),
  };
}

/** M3: hours by stand-in role, the most first, `none` last. */
export function roles(given: Given) {
  const load = confirmedLoad(given);
  return [...new Set(load.map(({ entry }) => roleOf(entry)))]
    .map((role) => {
      const its = load.filter(({ entry }) => roleOf(entry) === role);
      const standingIn = sum(its, ({ entry }) => roleFitOf(entry) === 'standing-in');
      return { role, duration: sum(its), standingIn, share: share(sum(its), sum(load)) };
    })
    .toSorted((a, b) => Number(a.role === 'none') - Number(b.role === 'none') || b.duration - a.duration);
}

/** M6: load that nobody planned. */
export function unplanned(given: Given) {
  const duration = sum(confirmedLoad(given), ({ entry }) => entry.planned !== true);
  return { duration, ...named('share', share(duration, timeBase(given).tracked)) };
}

/** M16 and M17: what was reviewed, and what is open. */
export function reviewed(given: Given) {
  const { tracked, confirmed = 0, suggested = 0, untagged = 0 } = timeBase(given);
  return tracked === 0 ? undefined : { reviewed: confirmed / tracked, open: (suggested + untagged) / tracked };
}

/** Time in which recording was paused. */
export function paused({ pauses, week, now }: Given): number {
  return pauses.reduce((total, { start, end = now }) => {
    return total + Math.max(0, Math.min(end, week.span.end) - Math.max(start, week.span.start));
  }, 0);
}
