import { globSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { root } from '../../../scripts/lib/paths';

/** The source files of some folders, as paths below the project. Throws when a folder has none. */
export function sourceFiles(...folders: string[]): string[] {
  return folders.flatMap((folder) => {
    const found = globSync(`${folder}/**/*.{ts,tsx,mts,mjs,js}`, { cwd: root });
    if (found.length === 0) throw new Error(`There is no source file in ${folder}`);
    return found.map((path) => path.split(sep).join('/')).toSorted();
  });
}

export function readSource(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** One import as it is written: the file that contains it, and the file or package that it imports. */
export interface Import {
  readonly from: string;
  /** For a relative import a path below the project without its suffix, otherwise the specifier itself. */
  readonly to: string;
  readonly dynamic: boolean;
}

const written = [
  { pattern: /^\s*(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]/gm, dynamic: false },
  { pattern: /^\s*import\s*['"]([^'"]+)['"]/gm, dynamic: false },
  { pattern: /\bimport\(\s*['"]([^'"]+)['"]/g, dynamic: true },
];

/** Every import of a file, including imports of types, which bundlers remove. */
export function writtenImports(from: string): Import[] {
  const text = withoutComments(readSource(from));
  return written.flatMap(({ pattern, dynamic }) =>
    [...text.matchAll(pattern)].map(([, specifier = '']) => ({ from, to: resolve(from, specifier), dynamic })),
  );
}

function resolve(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return posix.join(posix.dirname(from), specifier).replace(/\.(tsx?|mjs|js)$/, '');
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
}
