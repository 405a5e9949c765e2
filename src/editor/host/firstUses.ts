import type { Calendar } from '../../core/time/calendar';
import type { Clock } from '../../core/time/clock';
import { loadedOnce } from './loading';
import { nextTurn } from './nextTurn';

/**
 * Returns a function that loads and uses, one a turn, what the store and most features need and what takes longest at its
 * first use. It resolves when all of that is done.
 */
export function firstUses(clock: Clock, calendar: () => Calendar): () => Promise<void> {
  const uses: readonly (() => unknown)[] = [
    // The runtime reads its data about zones and locales.
    calendar,
    async () => (await import('../../core/time/calendar')).dayAt(calendar(), clock.now()),
    async () => (await import('../../core/activity/classifyFile')).fileClassOf(''),
  ];
  return loadedOnce(async () => {
    for (const use of uses) {
      await use();
      await nextTurn();
    }
  });
}
