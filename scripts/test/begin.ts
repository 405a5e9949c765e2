import { log } from '../lib/program.ts';
import type { Counts } from './counts.ts';

/** Prints a part of the report of a suite. */
export type Print = (text: string) => unknown;

/** Milliseconds between two lines of progress. */
const progressEvery = 10_000;

/**
 * Begins a suite beside other work. The returned function waits for its end, with a line of progress every ten seconds,
 * prints its report as a whole and returns its counts.
 */
export function begin(
  title: string,
  suite: (print: Print) => Promise<Counts>,
  show: Print = (text) => process.stdout.write(text),
): () => Promise<Counts> {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  let report = '';
  const run = suite((text) => (report += text)).then((counts) => ({ ...counts, seconds: seconds() }));
  run.catch(() => undefined); // the returned function reports it
  return async () => {
    const timer = setInterval(() => log(`  ${title} … ${Math.round(seconds())} s`), progressEvery);
    return run.finally(() => {
      clearInterval(timer);
      show(report);
    });
  };
}
