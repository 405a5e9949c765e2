import picomatch from 'picomatch';

/** The parts of a URI by which a folder is recognised. */
export interface Place {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
}

/** How a folder is written in the setting: a path on this machine, else a URI. */
export function patternFor({ scheme, authority, path }: Place): string {
  const short = path.length > 1 ? path.replace(/\/$/, '') : path;
  if (scheme !== 'file') return `${scheme}://${authority}${short}`;
  return authority === '' ? short.replace(/^\/(?=[A-Za-z]:)/, '') : `//${authority}${short}`;
}

/**
 * The pattern by which a file or folder is never recorded; undefined if it is recorded. A pattern is a folder with all
 * that is in it, a glob, or the mere name of a folder. `home` replaces a leading `~`. Upper and lower case are the same.
 */
export function patternOver(patterns: readonly string[], place: Place, home: string): string | undefined {
  const text = patternFor(place);
  return patterns.find((pattern) => covers(written(pattern, home), text));
}

/** The stored value of the setting with one more pattern. Whatever else is in it stays, readable or not. */
export function withPattern(stored: unknown, pattern: string): unknown[] {
  return [...itemsOf(stored), pattern];
}

/** The stored value of the setting without one pattern. Whatever else is in it stays, readable or not. */
export function withoutPattern(stored: unknown, pattern: string): unknown[] {
  return itemsOf(stored).filter((item) => item !== pattern);
}

function itemsOf(stored: unknown): readonly unknown[] {
  if (Array.isArray(stored)) return stored;
  return stored === undefined || stored === null ? [] : [stored];
}

function written(pattern: string, home: string): string {
  const text = pattern.trim().replaceAll('\\', '/').replace(/\/+$/, '');
  return text.replace(/^~(?=\/|$)/, home.replaceAll('\\', '/').replace(/^\/(?=[A-Za-z]:)/, ''));
}

function covers(pattern: string, text: string): boolean {
  if (pattern === '') return false;
  const [wanted, given] = [pattern.toLowerCase(), text.toLowerCase()];
  if (given === wanted || given.startsWith(`${wanted}/`)) return true;
  const glob = wanted.includes('/') ? wanted : `**/${wanted}`;
  return picomatch([glob, `${glob}/**`], { dot: true })(given);
}
