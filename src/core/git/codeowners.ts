/** Two services read this file, each in its own way. */
export type CodeownersDialect = 'github' | 'gitlab';

/** One line of a CODEOWNERS file. */
export interface CodeownersEntry {
  readonly pattern: string;
  /** What stands behind the pattern. It is read only where the line matches, because a file has thousands of lines. */
  readonly written: string;
  /** The owners in the heading, for lines without owners. */
  readonly defaults: readonly string[];
  /** Files that match have no owner in this section, whatever the other lines say. */
  readonly excludes: boolean;
}

/** The lines under one heading. In each section the last line that matches a file decides. */
export interface CodeownersSection {
  readonly entries: readonly CodeownersEntry[];
}

/** Longer files are not read, in bytes. The largest public ones have some hundred kilobytes. */
export const LONGEST_CODEOWNERS = 500_000;

/** Where the file may lie below the root of a repository, in order of precedence. GitHub has no `.gitlab`, GitLab no `.github`. */
export const codeownersPlaces = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'] as const;

const HEADING = /^\^?\[([^[\]]+)\](?:\[\d+\])?(?:\s+(.*))?$/;
const OWNER = /^(?:@@?[\p{L}\p{N}_][\p{L}\p{N}_.-]*(?:\/[\p{L}\p{N}_.-]+)*|[^@\s]+@[^@\s]+)$/u;
/** A pattern goes on over a space after a backslash. */
const PATTERN = /^(?:\\.|[^\s\\])+/;

/**
 * The dialect in which a file is written. Sections and lines with `!` mean something to GitLab alone; where neither they nor the
 * place tells, the settings of GitLab's pipelines in the root do.
 */
export function dialectOf(place: string, text: string, hasGitlabPipeline: boolean): CodeownersDialect {
  if (place.startsWith('.github/')) return 'github';
  if (place.startsWith('.gitlab/') || hasGitlabPipeline) return 'gitlab';
  return linesOf(text).some((line) => HEADING.test(line)) ? 'gitlab' : 'github';
}

/** The sections of a CODEOWNERS file. A line that cannot be read costs only itself. */
export function parseCodeowners(text: string, dialect: CodeownersDialect): CodeownersSection[] {
  const sections = new Map<string, CodeownersEntry[]>();
  const sectionOf = (name: string) => {
    const entries = sections.get(name) ?? [];
    sections.set(name, entries);
    return entries;
  };
  let section = sectionOf('');
  let defaults: readonly string[] = [];
  for (const line of linesOf(text)) {
    const [, heading, after] = (dialect === 'gitlab' && HEADING.exec(line)) || [];
    if (heading === undefined) {
      const entry = entryOf(line, dialect, defaults);
      if (entry) section.push(entry);
    } else {
      // Headings that differ only in upper and lower case are one section.
      section = sectionOf(heading.trim().toLowerCase());
      defaults = wordsOf(after).filter(isOwner);
    }
  }
  return [...sections.values()].map((entries) => ({ entries }));
}

function linesOf(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function entryOf(line: string, dialect: CodeownersDialect, defaults: readonly string[]): CodeownersEntry | undefined {
  const excludes = dialect === 'gitlab' && line.startsWith('!');
  const rest = excludes ? line.slice(1).trim() : line;
  const pattern = PATTERN.exec(rest)?.[0];
  // GitHub knows neither `!` nor sets of characters, and skips the line. A lone slash matches nothing.
  if (pattern === undefined || pattern === '/' || (dialect === 'github' && /^!|[[\]]/.test(pattern))) return undefined;
  return { pattern, written: rest.slice(pattern.length), defaults, excludes };
}

/** The owners that a line names; undefined if GitHub skips the line, because one of them cannot be an owner. */
export function ownersIn(
  { written, defaults }: CodeownersEntry,
  dialect: CodeownersDialect,
): readonly string[] | undefined {
  const words = wordsOf(written);
  const comment = dialect === 'github' ? words.findIndex((word) => word.startsWith('#')) : -1;
  const named = comment < 0 ? words : words.slice(0, comment);
  const owners = named.filter(isOwner);
  if (dialect === 'github' && owners.length < named.length) return undefined;
  return owners.length > 0 ? owners : defaults;
}

function wordsOf(text = ''): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function isOwner(word: string): boolean {
  return OWNER.test(word);
}
