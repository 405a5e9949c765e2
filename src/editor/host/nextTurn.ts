/** Lets everything else that waits run first. Long work is done in slices with this between them. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
