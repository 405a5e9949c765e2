import type { DutyEntry } from '../records/dutyEntry';
import { nameKey } from '../input/nameKey';
import { natureOf } from '../taxonomy/lookup';
import { type Duration, HOUR } from '../time/span';

/** Who asked for a duty, and its topic. At least one of them is known. */
export interface WhoAndWhat {
  readonly requester?: string;
  readonly topic?: string;
}

export interface LearnedDetails {
  /** What was said about this duty before: what is expected first, then the latest. */
  readonly choices: readonly WhoAndWhat[];
  /** The first choice, where most of the latest entries of the duty have it. */
  readonly usual?: WhoAndWhat;
}

/** How far back is looked. */
export const LEARNED_FROM: Duration = 60 * 24 * HOUR;

/** Choices have one digit each. */
const MOST = 9;

/** The latest entries of a duty decide what is usual, and how many of them must agree. */
const LATEST = 3;
const AGREE = 2;

/** Whether it may be asked who wanted the entry, and what it was about: nobody has said either. */
export function lacksWhoAndWhat({ category, requester, topic }: DutyEntry): boolean {
  return natureOf(category) === 'load' && requester === undefined && topic === undefined;
}

/**
 * What earlier entries of the same duty say about who and what; of its whole category where no duty was said. `earlier`
 * is sorted by start.
 */
export function learnedDetails(entry: DutyEntry, earlier: readonly DutyEntry[]): LearnedDetails {
  const isAlike = ({ id, category, duty }: DutyEntry): boolean =>
    id !== entry.id && category === entry.category && (entry.duty === undefined || duty === entry.duty);
  const said = earlier
    .filter(isAlike)
    .flatMap((one) => detailsOf(one) ?? [])
    .toReversed();
  const latest = Map.groupBy(said.slice(0, LATEST), keyOf);
  const [usual] = [...latest.values()].find((same) => same.length >= AGREE) ?? [];
  const distinct = [...Map.groupBy(said, keyOf).values()].flatMap(([newest]) => newest ?? []);
  const choices = (usual ? [usual, ...distinct.filter((one) => one !== usual)] : distinct).slice(0, MOST);
  return { choices, ...(usual && { usual }) };
}

function detailsOf({ requester, topic }: DutyEntry): WhoAndWhat | undefined {
  if (requester === undefined && topic === undefined) return undefined;
  return { ...(requester !== undefined && { requester }), ...(topic !== undefined && { topic }) };
}

function keyOf({ requester = '', topic = '' }: WhoAndWhat): string {
  return JSON.stringify([nameKey(requester), nameKey(topic)]);
}
