import type { Event } from '../../core/lifecycle/event';
import type { Calendar } from '../../core/time/calendar';
import type { Clock } from '../../core/time/clock';
import { loadedOnce } from './loading';
import { nextTurn } from './nextTurn';

/**
 * Returns a function that loads and uses, one a turn, what most features need and what takes longest at its first use.
 * It begins when `settled` resolves, and resolves when all of that is done.
 */
export function firstUses(settled: Promise<void>, clock: Clock, calendar: () => Calendar): () => Promise<void> {
  return loadedOnce(async () => {
    await settled;
    // The runtime reads its data about locales and zones, in three parts that take about as long: one use of a date and
    // a locale would read all of them.
    new Intl.Locale('en').maximize();
    await nextTurn();
    new Intl.Collator('en').resolvedOptions();
    await nextTurn();
    calendar();
    await nextTurn();
    const { dayAt } = await import('../../core/time/calendar');
    await nextTurn();
    dayAt(calendar(), clock.now());
    await nextTurn();
    const { fileClassOf } = await import('../../core/activity/classifyFile');
    await nextTurn();
    for (const path of ['first', 'second']) {
      // A pattern is compiled when it is first used, and compiled better when it is used again.
      fileClassOf(path);
      await nextTurn();
    }
  });
}

/**
 * Fires when `prepared` is done, also where it failed: what comes then loads by itself what it needs. Otherwise the parts
 * of features would be loaded all together, with what the first uses load, in one turn.
 */
export function onceDone(prepared: () => Promise<void>, failed: (error: unknown) => void): Event<void> {
  return (listener) => {
    let isDisposed = false;
    const fire = async () => {
      await prepared().catch(failed);
      if (!isDisposed) listener();
    };
    void fire().catch(failed);
    return {
      dispose: () => {
        isDisposed = true;
      },
    };
  };
}
