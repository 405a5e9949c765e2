import { setTimeout as pause } from 'node:timers/promises';
import type { Displaced } from '../core/store/displaced';
import type { DirectStore, Store } from '../core/store/store';
import { StoreError } from '../core/store/storeError';

/** How long a person waits for another program to release the file, in milliseconds. */
const PATIENCE = 1000;

/** The time between two attempts, in milliseconds. The editor goes on meanwhile. */
const PERIOD = 5;

/**
 * Repeats `work` from a timer while another program holds the file. Throws `StoreError` "busy" after a second. The first
 * attempt is made before the call returns.
 */
export async function untilFree<T>(
  work: () => T | Promise<T>,
  until: number = performance.now() + PATIENCE,
): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const isBusy = error instanceof StoreError && error.reason === 'busy';
      if (!isBusy || performance.now() >= until) throw error;
      await pause(PERIOD);
    }
  }
}

/**
 * The store for everybody in the window. Acts wait for their turn, so they are stored in the order in which they came.
 * `found` is what was found when the file was opened.
 */
export function patientStore(direct: DirectStore, found: Displaced | undefined = direct.found): Store {
  const inTurn = turns();
  const { prompts, topics, longActs } = direct;
  return {
    ...direct,
    found,
    get readOnly() {
      return direct.readOnly;
    },
    act: (name, plan) => inTurn(() => direct.act(name, plan)),
    undo: () => inTurn(() => (longActs.isNext('undo') ? longActs.undo() : direct.undo())),
    redo: () => inTurn(() => (longActs.isNext('redo') ? longActs.redo() : direct.redo())),
    topics: { ...topics, merge: (...merged) => inTurn(() => topics.merge(...merged)) },
    agree: (at) => inTurn(() => direct.agree(at)),
    prompts: { ...prompts, change: (update) => inTurn(() => prompts.change(update)) },
    readable: () => untilFree(() => void direct.agreedAt()),
  };
}

/** Runs each given work after the one before it has ended. Waiting for a turn counts as waiting for the file. */
function turns(): <T>(work: () => T | Promise<T>) => Promise<T> {
  let last: Promise<unknown> | undefined;
  return async (work) => {
    const until = performance.now() + PATIENCE;
    const before = last;
    const ours = before ? before.then(() => untilFree(work, until)) : untilFree(work, until);
    const over = ours.catch(() => undefined);
    last = over;
    try {
      return await ours;
    } finally {
      if (last === over) last = undefined;
    }
  };
}
