import type { StoreFiles } from '../../core/store/storeFiles';
import type { Calendar } from '../../core/time/calendar';
import type { Clock } from '../../core/time/clock';
import { loadedOnce } from './loading';
import { nextTurn } from './nextTurn';

/**
 * Returns a function that loads and uses, one a turn, what the store and most features need and what takes longest at its
 * first use. It resolves when all of that is done.
 */
export function firstUses(clock: Clock, calendar: () => Calendar): () => Promise<void> {
  return loadedOnce(async () => {
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

/** The files of the store, which are opened after `prepared`. */
export function openedAfter(prepared: () => Promise<void>, files: StoreFiles): StoreFiles {
  return {
    ...files,
    open: async (...file) => {
      await prepared();
      return files.open(...file);
    },
  };
}
