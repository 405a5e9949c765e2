import { setTimeout as pause } from 'node:timers/promises';
import type { Displaced } from '../core/store/displaced';
import type { DirectStore, Store } from '../core/store/store';
import { StoreError } from '../core/store/storeError';

/** How long a person waits for another program to release the file, in milliseconds. */
const PATIENCE = 1000;

/**
 * The least number of attempts in that time. On a machine that is busy with other things the editor may have been let run
 * a few times only, and several windows in turn hold the file longer.
 */
const FEWEST_ATTEMPTS = 20;

/** The time between two attempts, in milliseconds. The editor goes on meanwhile. */
const PERIOD = 5;

/** Counts attempts to use the file, of everybody who waits in one queue. */
interface Attempts {
  count: number;
}

/** Returns a function that tells whether somebody who waits from now on has waited long enough. */
function patience(attempts: Attempts): () => boolean {
  const [until, enough] = [performance.now() + PATIENCE, attempts.count + FEWEST_ATTEMPTS];
  return () => performance.now() >= until && attempts.count >= enough;
}

/**
 * Repeats `work` from a timer while another program holds the file. Throws `StoreError` "busy" after a second, unless the
 * machine allowed only a few attempts in it. The first attempt is made before the call returns.
 */
export async function untilFree<T>(
  work: () => T | Promise<T>,
  attempts: Attempts = { count: 0 },
  isOver: () => boolean = patience(attempts),
): Promise<T> {
  for (;;) {
    attempts.count++;
    try {
      return await work();
    } catch (error) {
      const isBusy = error instanceof StoreError && error.reason === 'busy';
      if (!isBusy || isOver()) throw error;
      await pause(PERIOD);
    }
  }
}

/**
 * The store for everybody in the window. Acts wait for their turn, so they are stored in the order in which they came.
 * One that finds that the file was removed or replaced has stored nothing, and is carried out in the store that `next`
 * returns. `found` is what was found when the file was opened.
 */
export function patientStore(direct: DirectStore, next?: () => Promise<Store>, found?: Displaced): Store {
  const inTurn = turns();
  const { prompts, sources, topics, longActs } = direct;
  const followed = async <T>(here: () => T | Promise<T>, there: (store: Store) => Promise<T>): Promise<T> => {
    try {
      return await inTurn(here);
    } catch (error) {
      if (!next || !(error instanceof StoreError) || error.reason !== 'displaced') throw error;
      return there(await next());
    }
  };
  const undoHere = () => (longActs.isNext('undo') ? longActs.undo() : direct.undo());
  const redoHere = () => (longActs.isNext('redo') ? longActs.redo() : direct.redo());
  return {
    ...direct,
    found,
    get readOnly() {
      return direct.readOnly;
    },
    act: (name, plan) =>
      followed(
        () => direct.act(name, plan),
        (store) => store.act(name, plan),
      ),
    undo: () => followed(undoHere, (store) => store.undo()),
    redo: () => followed(redoHere, (store) => store.redo()),
    topics: {
      ...topics,
      merge: (...merged) =>
        followed(
          () => topics.merge(...merged),
          (store) => store.topics.merge(...merged),
        ),
    },
    agree: (at) =>
      followed(
        () => direct.agree(at),
        (store) => store.agree(at),
      ),
    prompts: {
      ...prompts,
      change: (update) =>
        followed(
          () => prompts.change(update),
          (store) => store.prompts.change(update),
        ),
    },
    sources: {
      ...sources,
      change: (update) =>
        followed(
          () => sources.change(update),
          (store) => store.sources.change(update),
        ),
    },
    readable: async () => {
      await untilFree(() => void direct.agreedAt());
      await untilFree(() => direct.observations.loaded());
    },
  };
}

/** Runs each given work after the one before it has ended. Waiting for a turn counts as waiting for the file. */
function turns(): <T>(work: () => T | Promise<T>) => Promise<T> {
  let last: Promise<unknown> | undefined;
  const attempts: Attempts = { count: 0 };
  return async (work) => {
    const isOver = patience(attempts);
    const before = last;
    const ours = before ? before.then(() => untilFree(work, attempts, isOver)) : untilFree(work, attempts, isOver);
    const over = ours.catch(() => undefined);
    last = over;
    try {
      return await ours;
    } finally {
      if (last === over) last = undefined;
    }
  };
}
