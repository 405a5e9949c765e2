import { build } from 'esbuild';
import { root } from '../../../scripts/lib/paths';
import type { Import } from './sources';

/** The imports of all files that the entry points reach at run time, as esbuild reports them. */
export async function bundledImports(entryPoints: readonly string[]): Promise<Import[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [...entryPoints],
    bundle: true,
    write: false,
    outdir: 'dist',
    metafile: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    external: ['vscode'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
  });
  return Object.entries(metafile.inputs).flatMap(([from, { imports }]) =>
    imports.map(({ path, kind }) => ({
      from,
      to: path.replace(/^((?:src|test|scripts)\/.*)\.tsx?$/, '$1'),
      dynamic: kind === 'dynamic-import',
    })),
  );
}

/** The files along a cycle of static imports, or undefined when there is no cycle. */
export function findCycle(imports: readonly Import[]): string[] | undefined {
  const next = new Map<string, string[]>();
  for (const { from, to, dynamic } of imports) {
    if (dynamic) continue;
    const name = from.replace(/\.tsx?$/, '');
    next.set(name, [...(next.get(name) ?? []), to]);
  }
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] | undefined => {
    const seen = path.indexOf(file);
    if (seen >= 0) return [...path.slice(seen), file];
    if (done.has(file)) return undefined;
    for (const target of next.get(file) ?? []) {
      const cycle = visit(target, [...path, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of next.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}

/** Turns imports between files into imports between their folders, dynamic imports included. */
export function folderImports(imports: readonly Import[]): Import[] {
  return imports
    .filter(({ to }) => to.startsWith('src/'))
    .map(({ from, to }) => ({ from: folderOf(from), to: folderOf(to), dynamic: false }))
    .filter(({ from, to }) => from !== to);
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/'));
}
