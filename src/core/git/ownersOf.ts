import ignore from 'ignore';
import { type CodeownersDialect, type CodeownersEntry, type CodeownersSection, ownersIn } from './codeowners';

const SPECIAL = /[[\]\\*?!]/;

/**
 * Who owns the file at `path`, which is relative to the root of the repository: users (`@ada`), teams
 * (`@acme/payments`), roles (`@@developer`) and mail addresses; empty if nobody does.
 */
export function ownersOf(
  sections: readonly CodeownersSection[],
  dialect: CodeownersDialect,
  path: string,
): readonly string[] {
  if (!ignore.isPathValid(path)) return [];
  const covers = (entry: CodeownersEntry) => matches(entry.pattern, dialect, path);
  const owners = sections.flatMap(({ entries }) => {
    if (entries.some((entry) => entry.excludes && covers(entry))) return [];
    const decides = entries.findLast((entry) => !entry.excludes && covers(entry) && ownersIn(entry, dialect));
    return (decides && ownersIn(decides, dialect)) ?? [];
  });
  return [...new Set(owners)];
}

function matches(written: string, dialect: CodeownersDialect, path: string): boolean {
  if (!path.includes(longestName(written))) return false;
  const pattern = dialect === 'gitlab' ? gitlabPattern(written) : written;
  try {
    const one = ignore({ ignorecase: false }).add({ pattern });
    if (!one.ignores(path)) return false;
    // In a file of Git to ignore, what lies below a match matches too. Not here, below `docs/*` and, for GitLab, `docs`.
    const isExact = pattern.endsWith('/*') || (dialect === 'gitlab' && !pattern.endsWith('/**'));
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    return !isExact || folder === '' || isEverywhere(pattern) || !one.ignores(folder);
  } catch {
    return false;
  }
}

/** GitLab takes a pattern without a slash at its start at any depth, and `/**` at its end for one folder only. */
function gitlabPattern(written: string): string {
  const anywhere = written.startsWith('/') ? written : `/**/${written}`;
  if (anywhere.endsWith('/')) return `${anywhere}**`;
  return anywhere === '/**/*' || anywhere === '/**/**' ? '*' : anywhere.replace(/\/\*\*$/, '/*');
}

function isEverywhere(pattern: string): boolean {
  return pattern === '*' || pattern === '**/*' || pattern === '/**/*';
}

/**
 * The longest part of a pattern that must be in each path that it matches. A file has thousands of patterns, and this
 * is much faster than making a regular expression of each.
 */
function longestName(pattern: string): string {
  if (!SPECIAL.test(pattern)) return pattern.replace(/^\/|\/$/g, '');
  const names = pattern.split(/\[.*\]|\\.|[/*?!]/);
  return names.reduce((longest, name) => (name.length > longest.length ? name : longest), '');
}
