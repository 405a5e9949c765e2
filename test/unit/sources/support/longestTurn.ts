import { busyFor } from './busyFor';

/** Milliseconds for which the thread was busy at most between two turns of the event loop, while `work` is done. */
export async function longestTurn(work: Promise<unknown>): Promise<number> {
  const state = { isDone: false };
  const done = work.finally(() => {
    state.isDone = true;
  });
  let longest = 0;
  while (!state.isDone) {
    const before = busyFor();
    await new Promise((resolve) => setImmediate(resolve));
    longest = Math.max(longest, busyFor() - before);
  }
  await done;
  return longest;
}
