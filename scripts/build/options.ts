import type { BuildOptions } from 'esbuild';
import { join } from 'node:path';
import { dist, root } from '../lib/paths.ts';
import { withoutBareImports } from './bareImports.ts';
import { type Group, programEntry, testEntries } from './entries.ts';
import { globalProcess } from './globalProcess.ts';
import { startChunk } from './startChunk.ts';
import { workerSource } from './workerSource.ts';

const shared = {
  absWorkingDir: root,
  bundle: true,
  legalComments: 'none',
  jsx: 'automatic',
  jsxImportSource: 'preact',
} satisfies BuildOptions;

/** Code that runs on Node. It uses the browser build of `@vscode/l10n`, as the page does: that build reads no files. */
const onNode = {
  ...shared,
  platform: 'node',
  target: 'node24',
  plugins: [globalProcess, workerSource],
  alias: { '@vscode/l10n': join(root, 'node_modules/@vscode/l10n/dist/browser.js') },
} satisfies BuildOptions;

/** Test files that run on Node. A few files of a group get a folder of their own, apart from those of a whole run. */
export const plainTests = (
  group: 'unit' | 'faults' | 'ui' | 'bench',
  entryPoints = testEntries(group),
  folder: string = group,
): BuildOptions & { outdir: string } => ({
  ...onNode,
  entryPoints,
  outbase: `test/${group}`,
  outdir: join(dist, 'test', folder),
  format: 'esm',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  packages: 'external',
  sourcemap: 'linked',
});

const extension = {
  ...onNode,
  outdir: dist,
  format: 'esm',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  external: ['vscode'],
} satisfies BuildOptions;

/** The esbuild options of each group, without what depends on the kind of build. */
export function groupOptions(group: Group): BuildOptions {
  switch (group) {
    case 'extension':
      return {
        ...extension,
        entryPoints: { extension: 'src/extension.ts' },
        plugins: [...onNode.plugins, startChunk('src/extension.ts', extension), withoutBareImports],
      };
    case 'page':
      return {
        ...shared,
        entryPoints: { report: 'src/webview/main.tsx', day: 'src/webview/day/main.tsx' },
        outdir: dist,
        format: 'iife',
        target: 'es2023',
      };
    case 'replay':
    case 'demo':
      return { ...onNode, entryPoints: { [group]: programEntry(group) }, outdir: dist, format: 'esm' };
    case 'host':
      return {
        ...onNode,
        entryPoints: testEntries('host'),
        outbase: 'test/host',
        outdir: join(dist, 'test', 'host'),
        format: 'cjs',
        external: ['vscode', 'mocha'],
        sourcemap: 'linked',
      };
    case 'unit':
    case 'faults':
    case 'ui':
    case 'bench':
      return plainTests(group);
  }
}
