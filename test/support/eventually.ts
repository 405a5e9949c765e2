const PERIOD = 50;

/** Waits until `look` gives something, and gives that; fails with `what` when it does not in time. */
export async function eventually<T>(
  what: string,
  look: () => T | undefined | false | Promise<T | undefined | false>,
  timeout = 10_000,
): Promise<T> {
  const deadline = performance.now() + timeout;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (performance.now() > deadline) throw new Error(`not within ${timeout} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, PERIOD));
  }
}
