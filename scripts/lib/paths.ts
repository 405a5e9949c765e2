import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's folder, found from where this code runs: a script as it is, or a bundle somewhere under `dist`. */
export const root = findRoot(import.meta.dirname);

/** What a build makes; git-ignored. */
export const dist = join(root, 'dist');

/** Downloaded programs, the data of `npm start`, pictures of failures; git-ignored. */
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
