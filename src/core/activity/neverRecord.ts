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

/** Finds the pattern by which a file or folder is never recorded; undefined if it is recorded. */
export type PatternOver = (place: Place) => string | undefined;

/**
 * Prepares patterns, each of which is a folder with all that is in it, a glob, the mere name of a folder or the last
 * part of its path. `home` replaces a leading `~` or `$HOME`. Upper and lower case are the same, and so are the ways in which
 * Unicode writes a letter.
 */
export function patternsOver(patterns: readonly string[], home: string): PatternOver {
  const all = patterns.map((pattern) => ({ pattern, covers: covering(written(pattern, home)) }));
  return (place) => {
    const text = comparable(patternFor(place));
    return all.find(({ covers }) => covers(text))?.pattern;
  };
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

/** The folders on this machine that patterns name by their whole path, perhaps through a symbolic link. */
export function foldersNamed(patterns: readonly string[], home: string): string[] {
  return patterns
    .map((pattern) => fullPath(pattern, home).replace(/(\/\*{1,2})+$/, ''))
    .filter((path) => /^(\/|[A-Za-z]:\/)/.test(path));
}

/** A pattern in the form of what it is compared with. */
function written(pattern: string, home: string): string {
  return comparable(fullPath(pattern, home));
}

function fullPath(pattern: string, home: string): string {
  const text = slashed(pattern.trim())
    .replace(/^file:\/\/(?=\/)/i, '')
    .replace(/^file:(?=\/\/)/i, '');
  const atHome = () => withoutSlash(slashed(home));
  return withoutDots(withoutSlash(text).replace(/^(~|\$HOME|\$\{HOME\}|\$\{userHome\})(?=\/|$)/, atHome));
}

function slashed(text: string): string {
  return text.replaceAll('\\', '/');
}

/** `/c:/a` is `c:/a`. */
function withoutSlash(path: string): string {
  return path.replace(/^\/(?=[A-Za-z]:)/, '');
}

/** Without empty parts, `.` and `..`. The slashes before the name of another machine stay. */
function withoutDots(path: string): string {
  const [, start = '', rest = ''] = /^([a-z][a-z\d+.-]*:\/\/|\/\/|\/)?(.*)$/is.exec(path) ?? [];
  const parts: string[] = [];
  for (const part of rest.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.length === 0 ? '' : start + parts.join('/');
}

function comparable(text: string): string {
  return text.toLowerCase().normalize('NFC');
}

function covering(wanted: string): (given: string) => boolean {
  if (wanted === '') return () => false;
  const isRooted = /^(\/|\*\*\/|[a-z]:(\/|$)|[a-z][a-z\d+.-]*:\/\/)/.test(wanted);
  const matches = matcher(isRooted ? wanted : `**/${wanted}`);
  return (given) =>
    (isRooted ? `${given}/`.startsWith(`${wanted}/`) : `/${given}/`.includes(`/${wanted}/`)) || matches(given);
}

/** More stars would make the comparison with a long name last for minutes. */
const MOST_STARS = 3;

/**
 * The glob without what can take for ever to compare: brackets around a choice that repeats are taken as they are
 * written, and what comes after the third star of a name, or after the third `**`, may be anything. That keeps out more,
 * never less.
 */
function quickly(glob: string): string {
  const parts = glob
    .replaceAll(/[()]/g, String.raw`\$&`)
    .split('/')
    .map((part) => {
      if (part === '**') return part;
      const stars = [...part.matchAll(/\*+/g)];
      const last = stars[MOST_STARS - 1];
      return stars.length > MOST_STARS && last ? part.slice(0, last.index + 1) : part;
    });
  const deep = parts.flatMap((part, index) => (part === '**' ? index : []))[MOST_STARS - 1];
  return (deep === undefined ? parts : parts.slice(0, deep + 1)).join('/');
}

function matcher(glob: string): (given: string) => boolean {
  try {
    const quick = quickly(glob);
    return picomatch([quick, `${quick}/**`], { dot: true });
  } catch {
    // A text too long for a glob is only compared as it is, and the other patterns hold.
    return () => false;
  }
}
