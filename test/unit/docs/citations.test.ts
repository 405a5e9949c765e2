import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/paths';
import { readSource, sourceFiles } from '../../support/architecture/sources';
import { type Citation, citationsIn, citationsInText, commentsOf } from './support/citations';
import { anchorOf, documentPages, headingsOf, linksOf, markdownFiles, pathsIn } from './support/pages';

const sources = sourceFiles('src', 'test', 'scripts');
const pages = documentPages();
const headings = new Map(pages.map((page) => [page, new Set(headingsOf(page))]));
const allHeadings = new Set([...headings.values()].flatMap((all) => [...all]));

/** True when the documentation has the cited page, and the cited heading in it, or a heading for the cited id. */
function isDocumented({ id, page = '', heading }: Citation): boolean {
  if (id !== undefined) return allHeadings.has(id);
  return heading === undefined ? headings.has(page) : headings.get(page)?.has(heading) === true;
}

function undocumented(citations: readonly Citation[]): string[] {
  const missing = citations.filter((one) => !isDocumented(one));
  return [
    ...new Set(missing.map(({ from, id, page, heading }) => [from, id ?? page, heading].filter(Boolean).join(': '))),
  ];
}

function isMissing(path: string): boolean {
  return !existsSync(join(root, path));
}

describe('citations', () => {
  it('every measure, story, rule and heading that code cites exists in the documentation', () => {
    const citations = sources.flatMap(citationsIn);
    assert.ok(citations.length > 150, `only ${citations.length} citations were found`);
    assert.deepEqual(undocumented(citations), []);
  });

  it('every measure, story, rule and heading that a page cites exists in the documentation', () => {
    assert.deepEqual(undocumented(markdownFiles().flatMap(citationsInText)), []);
  });

  it('no comment cites a section by a number or a page that is not in the repository', () => {
    const outside = /\b(?:spec|design) (?:\d|US-)|\b(?:spec|design), "|\bof the (?:spec|design)\b/i;
    const found = sources.flatMap((path) =>
      commentsOf(readSource(path)).flatMap((comment) => (outside.test(comment) ? [`${path}: ${comment}`] : [])),
    );
    assert.deepEqual(found, []);
  });

  it('every heading that code may cite is unique in its page', () => {
    const ambiguous = pages.filter((page) => headingsOf(page).length !== headings.get(page)?.size);
    assert.deepEqual(ambiguous, []);
  });

  for (const page of ['README.md', 'CONTRIBUTING.md', 'SECURITY.md']) {
    it(`every file and folder that ${page} names exists`, () => {
      const named = pathsIn(page);
      assert.ok(named.length > 0);
      assert.deepEqual(named.filter(isMissing), []);
    });
  }

  it('every file and folder that a page of documentation names exists', () => {
    const named = pages.flatMap(pathsIn);
    assert.ok(named.length > 0);
    assert.deepEqual(named.filter(isMissing), []);
  });

  it('every link within the project leads to a file that exists, and to a heading of it if it names one', () => {
    const broken = markdownFiles()
      .flatMap(linksOf)
      .filter(({ to, anchor }) => {
        if (isMissing(to)) return true;
        return anchor !== undefined && !headingsOf(to).some((heading) => anchorOf(heading) === anchor);
      });
    assert.deepEqual(broken, []);
  });
});
