import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/paths';
import { type FileClass, fileClasses } from '../../src/core/activity/fileClass';

/** A path with what it is. */
interface KnownPath {
  readonly path: string;
  /** The language id of the editor, where the path says nothing. */
  readonly language?: string;
  readonly fileClass: FileClass;
}

/** The paths of `test/fixtures/fileClasses.txt`. */
export function knownPaths(): KnownPath[] {
  const known: KnownPath[] = [];
  let fileClass: FileClass | undefined;
  for (const line of readFileSync(join(root, 'test/fixtures/fileClasses.txt'), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const begun = fileClasses.find((one) => line === `${one}:`);
    const [, path = line, language] = /^(.*) \[(.*)\]$/.exec(line) ?? [];
    if (begun) fileClass = begun;
    else if (fileClass) known.push({ path, fileClass, ...(language !== undefined && { language }) });
  }
  return known;
}
