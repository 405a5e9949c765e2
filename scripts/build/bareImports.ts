import type { Plugin } from 'esbuild';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.ts';

/** An import of a file of the same build from which nothing is taken, as minified code has it. */
const bare = /\bimport"\.{1,2}\/[\w./-]+\.js";/g;

/**
 * Takes the imports from which nothing is taken out of minified files. esbuild writes one for each file that a module
 * shares code with, so that what runs when a file is loaded runs in order. Nothing of ours depends on that: our files
 * only define. Without these imports the package is smaller, and a module loads only the files that it needs.
 */
export const withoutBareImports: Plugin = {
  name: 'without-bare-imports',
  setup: (build) => {
    if (!build.initialOptions.minify) return;
    build.onEnd(({ metafile }) => {
      for (const output of Object.keys(metafile?.outputs ?? {})) {
        const file = join(root, output);
        if (!file.endsWith('.js') || !existsSync(file)) continue;
        const text = readFileSync(file, 'utf8');
        const lean = text.replaceAll(bare, '');
        if (lean !== text) writeFileSync(file, lean);
      }
    });
  },
};
