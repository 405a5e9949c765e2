import type { DutyEntry } from '../../../../src/core/records/dutyEntry';
import type { Given } from './given';
import { actOf, confirmedLoad, type Load, loadCategories } from './load';
import { timeBase } from './shares';
import { key, named, share, sum } from './sums';

/** M4: hours by category and duty, and how many acts they come from. */
export function categories(given: Given) {
  const load = confirmedLoad(given);
  const { tracked } = timeBase(given);
  const act = actOf(given.entries);
  return loadCategories.map((category) => {
    const its = load.filter((one) => one.category === category);
    const suggested = sum(given.segments, (one) => one.state === 'suggested' && one.category === category);
    return {
      ...{ category, named: loadCategories.indexOf(category) < 3, duration: sum(its), suggested },
      ...named('share', share(sum(its), tracked)),
      entries: new Set(its.map(({ entry }) => act(entry.id))).size,
      duties: [...new Set(its.flatMap(({ duty }) => duty ?? []))]
        .map((duty) => ({ duty, duration: sum(its, (one) => one.duty === duty) }))
        .toSorted((a, b) => b.duration - a.duration),
    };
  });
}

/** The time of each name and its latest spelling, in the order in which they first came. */
function byName(load: readonly Load[], nameOf: (entry: DutyEntry) => string | undefined) {
  const keys = [...new Set(load.flatMap(({ entry }) => key(nameOf(entry)) ?? []))];
  return keys.map((name) => {
    const its = load.filter(({ entry }) => key(nameOf(entry)) === name);
    const latest = its.at(-1)?.entry;
    const link = its.find(({ entry }) => entry.link !== undefined)?.entry.link;
    return { name: (latest && nameOf(latest)?.trim()) ?? name, duration: sum(its), link };
  });
}

/** The most time first; of the same time in the order of the alphabet. */
function ranked(load: readonly Load[], nameOf: (entry: DutyEntry) => string | undefined) {
  return byName(load, nameOf).toSorted((a, b) => b.duration - a.duration || a.name.localeCompare(b.name));
}

/** M5: the five requesters with most hours, the others, and what nobody was named for. */
export function requesters(given: Given) {
  const load = confirmedLoad(given);
  const all = ranked(load, ({ requester }) => requester);
  return {
    named: all.slice(0, 5).map(({ name, duration }) => ({ requester: name, duration })),
    other: all.slice(5).reduce((total, { duration }) => total + duration, 0),
    notStated: sum(load, ({ entry }) => key(entry.requester) === undefined),
  };
}

/** M15: the part of L_C that the largest requester and the largest topic cause. */
export function concentration(given: Given) {
  const load = confirmedLoad(given);
  const [requester] = ranked(load, (entry) => entry.requester);
  const [topic] = ranked(load, (entry) => entry.topic);
  return {
    ...(requester && { requester: { name: requester.name, share: share(requester.duration, sum(load)) } }),
    ...(topic && { topic: { name: topic.name, share: share(topic.duration, sum(load)) } }),
  };
}

/** M22: up to five outcome lines, those with most time first, each with its first link. */
export function outcomes(given: Given) {
  return byName(confirmedLoad(given), ({ outcome }) => outcome)
    .toSorted((a, b) => b.duration - a.duration)
    .slice(0, 5)
    .map(({ name, duration, link }) => ({ text: name, duration, ...(link !== undefined && { link }) }));
}

/** M13: late changes; parts of one act are one. */
export function lateChanges(given: Given) {
  const late = confirmedLoad(given).filter(({ category }) => category === 'late-changes');
  const act = actOf(given.entries);
  return { count: new Set(late.map(({ entry }) => act(entry.id))).size, duration: sum(late) };
}
