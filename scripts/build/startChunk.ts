import { globSync, readFileSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { root } from '../lib/paths.ts';

/**
 * Puts everything that activation loads into one chunk. By default esbuild makes a file for every combination of
 * entries that share code, and each file costs time at the start. So this plugin adds an import of the entry to every
 * module that is loaded later: all of them then share the whole start, which is in memory by then anyway.
 */
export function startChunk(entry: string): Plugin {
  return {
    name: 'start-chunk',
    setup(build) {
      const start = join(root, entry);
      const later = loadedLater();
      build.onLoad({ filter: /[\\/]src[\\/].*\.tsx?$/ }, ({ path }) => {
        if (!later.has(path)) return undefined;
        const contents = `${readFileSync(path, 'utf8')}\nimport ${JSON.stringify(start)};\n`;
        return { contents, loader: extname(path) === '.tsx' ? 'tsx' : 'ts', resolveDir: dirname(path) };
      });
    },
  };
}

/** Source files that another file loads with `import()`. */
function loadedLater(): ReadonlySet<string> {
  const sources = globSync('src/**/*.{ts,tsx}', { cwd: root }).map((path) => join(root, path));
  const known = new Set(sources);
  const later = new Set<string>();
  for (const source of sources) {
    for (const [, named = ''] of readFileSync(source, 'utf8').matchAll(/import\('(\.[^']+)'\)/g)) {
      const path = resolve(dirname(source), named);
      const found = ['.ts', '.tsx'].map((extension) => path + extension).find((file) => known.has(file));
      if (found) later.add(found);
    }
  }
  return later;
}
