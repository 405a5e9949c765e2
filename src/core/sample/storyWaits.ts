import type { Store } from '../store/store';
import { HOUR, type Instant, MINUTE } from '../time/span';
import { Waits } from '../wait/waits';
import type { StoryClock } from './developer';
import { storyWaits } from './happenings';
import type { StoryDay } from './storyDay';

/** When in the day waits are opened, granted, and followed up. */
const OPENED = 10 * HOUR;
const GRANTED = 10 * HOUR;
const FOLLOWED_UP = 15 * HOUR;

/** Workdays between two follow-ups, and how long one takes. */
const EVERY = 2;
const LENGTH = 12 * MINUTE;

/** Opens the waits of the story, follows them up every second workday, and closes those that were granted before `until`. */
export async function tellWaits(
  store: Store,
  clock: StoryClock,
  days: readonly StoryDay[],
  until: Instant,
): Promise<void> {
  const waits = new Waits(() => Promise.resolve(store), clock);
  for (const { week, day, days: length, wait } of storyWaits) {
    const from = days.findIndex((one) => one.week === week && one.number === day);
    const last = length === undefined ? undefined : days[from + length]?.day.span.start;
    const first = days[from]?.day.span.start;
    if (first === undefined) continue;
    clock.set(first + OPENED);
    const { id } = await waits.open(wait);
    for (let at = from + EVERY; at < (length === undefined ? days.length : from + length); at += EVERY) {
      const { day: followed, scenes } = days[at] ?? {};
      if (!followed || followed.span.start >= until || scenes?.length === 0) continue;
      const end = followed.span.start + FOLLOWED_UP;
      clock.set(end);
      await waits.followUp(id, { start: end - LENGTH, end });
    }
    if (last === undefined || last >= until) continue;
    clock.set(last + GRANTED);
    await waits.close(id);
  }
}
