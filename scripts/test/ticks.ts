import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The name of the global function in the extension host of the host tests that fires the ticks of our extension. */
export const tickName = 'invisibleLoadTick';

/**
 * Writes a module below `folder` that the extension host loads before anything else, and returns its path. It keeps what
 * our extension does every 15 seconds, so that a test can have it done at once, and lets our extension write activity
 * after half a second instead of ten. So no test waits for either.
 */
export function writeTickModule(folder: string): string {
  const path = join(folder, 'ticks.cjs');
  writeFileSync(
    path,
    `
    if (process.argv.includes('--type=extensionHost')) {
      const kept = [];
      const { setInterval: every, setTimeout: after } = globalThis;
      const isOurs = () => /invisible-load\\.invisible-load-[^/\\\\]*[/\\\\]dist/.test(new Error().stack);
      globalThis.setInterval = Object.assign((work, time, ...given) => {
        if (time === 15000 && isOurs()) kept.push(work);
        return every(work, time, ...given);
      }, every);
      globalThis.setTimeout = Object.assign(
        (work, time, ...given) => after(work, time === 10000 && isOurs() ? 500 : time, ...given),
        after,
      );
      globalThis[${JSON.stringify(tickName)}] = () => kept.forEach((work) => work());
    }`,
  );
  return path;
}
