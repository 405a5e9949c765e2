import type { Plugin } from 'esbuild';
import { say } from '../lib/program.ts';

/** What .vscode/tasks.json looks for, to know when a build that is watched runs and when it is over. */
export const buildBegins = 'Build begins';
export const buildEnds = 'Build ends';

/** Says when the first of several builds begins and the last of those that run ends; the next change begins anew. */
export function tellBuilds(builds: number, tell = say): Plugin {
  let awaited = builds; // the first time all of them must be through, however late one begins
  let running = 0;
  let errors = 0;
  let started = 0;
  return {
    name: 'tell-builds',
    setup(build) {
      build.onStart(() => {
        if (running++ > 0 || (awaited > 0 && awaited < builds)) return;
        errors = 0;
        started = performance.now();
        tell(buildBegins);
      });
      build.onEnd((result) => {
        running -= 1;
        awaited = Math.max(0, awaited - 1);
        errors += result.errors.length;
        if (running > 0 || awaited > 0) return;
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        tell(`${buildEnds}: ${errors} errors, ${seconds} s`);
      });
    },
  };
}
