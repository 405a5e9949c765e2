/** Long work that can be interrupted after each step. */
export type Steps<Result> = Generator<void, Result, void>;

export function atOnce<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Does each step in a turn of its own. `nextTurn` lets other work run. */
export async function inTurns<Result>(steps: Steps<Result>, nextTurn: () => Promise<void>): Promise<Result> {
  let step = steps.next();
  while (!step.done) {
    await nextTurn();
    step = steps.next();
  }
  return step.value;
}
