import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's folder: the nearest folder with its package.json above this code, a script or a bundle in `dist`. */
export const root = findRoot(import.meta.dirname);

/** The folder of built files; git-ignored. */
export const dist = join(root, 'dist');

/** The folder for downloaded programs, data of `npm start` and pictures of failed tests; git-ignored. */
export const cache = join(root, '.vscode-test');

/** The packaged extension. */
export const vsix = join(root, 'invisible-load.vsix');

function findRoot(folder: string): string {
  const manifest = join(folder, 'package.json');
  if (existsSync(manifest) && readFileSync(manifest, 'utf8').includes('"name": "invisible-load"')) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('This code runs outside the project');
  return findRoot(parent);
}
