import type { FileClass } from './fileClass';
import { filePatterns, languageClasses } from './filePatterns';
import { pathMatcher } from './pathMatcher';

const SCHEME = /^[a-z][a-z0-9+.-]+:(\/\/[^/]*)?\/?/i;
const matchers = filePatterns.map(([fileClass, globs]) => [fileClass, pathMatcher(globs)] as const);
/** Classes by path; undefined where the path says nothing. */
const known = new Map<string, FileClass | undefined>();
const KNOWN_MAX = 5000;
/** Longer paths are not stored, and comparing them would take long. */
const LONGEST = 1024;

/** The ending of a name that says that the file is a test, as in `OrderTest.java` and `OrderIT.kt`, not in `Audit.java`. */
const TEST_ENDING =
  /(?<=[a-z\d])(?:Tests?|TestCase|IT|Specs?|Steps)(?=\.(?:java|kts?|cs|vb|scala|groovy|swift|php|fs|dart)$)/;

/**
 * The class of a document, by its path below `project` when the path contains the project, else by the whole path. Where
 * the path says nothing, the editor's language id decides.
 */
export function fileClassOf(doc: string, project?: string, language?: string): FileClass {
  const path = pathBelow(doc, project).slice(-LONGEST).replace(TEST_ENDING, '.test').toLowerCase();
  if (!known.has(path)) {
    if (known.size >= KNOWN_MAX) known.clear();
    known.set(path, matchers.find(([, matches]) => matches(path))?.[0]);
  }
  return known.get(path) ?? languageClasses.get(language ?? '') ?? 'other';
}

/** The path below the project folder. A path that is relative already is returned unchanged. */
function pathBelow(doc: string, project: string | undefined): string {
  if (!SCHEME.test(doc)) return doc;
  const path = doc.replace(SCHEME, '/').replace(/[?#].*$/, '');
  const marker = `/${project}/`;
  const from = path.indexOf(marker);
  return project && from >= 0 ? path.slice(from + marker.length) : path.slice(1);
}
