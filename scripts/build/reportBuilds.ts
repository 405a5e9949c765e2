import type { Plugin } from 'esbuild';
import { log } from '../lib/program.ts';

/** The lines by which .vscode/tasks.json recognises that a watched build has begun and that it has ended. */
const buildBegins = 'Build begins';
const buildEnds = 'Build ends';

/** Prints a line when the first of several parallel builds begins and when the last one ends, after every change. */
export function reportBuilds(builds: number, print = log): Plugin {
  let awaited = builds; // builds of the first run that have not ended yet, also those that have not begun
  let running = 0;
  let errors = 0;
  let started = 0;
  return {
    name: 'report-builds',
    setup(build) {
      build.onStart(() => {
        if (running++ > 0 || (awaited > 0 && awaited < builds)) return;
        errors = 0;
        started = performance.now();
        print(buildBegins);
      });
      build.onEnd((result) => {
        running -= 1;
        awaited = Math.max(0, awaited - 1);
        errors += result.errors.length;
        if (running > 0 || awaited > 0) return;
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        print(`${buildEnds}: ${errors} errors, ${seconds} s`);
      });
    },
  };
}
