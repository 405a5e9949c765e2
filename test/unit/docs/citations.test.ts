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

/** True when what is cited stands in the documentation under a heading of its own. */
function leadsSomewhere({ id, page = '', heading }: Citation): boolean {
  if (id !== undefined) return allHeadings.has(id);
  return heading === undefined ? headings.has(page) : headings.get(page)?.has(heading) === true;
}

function deadEnds(citations: readonly Citation[]): string[] {
  const dead = citations.filter((one) => !leadsSomewhere(one));
  return [
    ...new Set(dead.map(({ from, id, page, heading }) => [from, id ?? page, heading].filter(Boolean).join(': '))),
  ];
}

function isMissing(path: string): boolean {
  return !existsSync(join(root, path));
}

describe('citations', () => {
  it('every measure, story, rule and heading that code cites stands in the documentation', () => {
    const citations = sources.flatMap(citationsIn);
    assert.ok(citations.length > 150, `only ${citations.length} citations were found`);
    assert.deepEqual(deadEnds(citations), []);
  });

  it('every measure, story, rule and heading that a page cites stands in the documentation', () => {
    assert.deepEqual(deadEnds(markdownFiles().flatMap(citationsInText)), []);
  });

  it('no comment cites a section by a number or a page that is not in the repository', () => {
    const outside = /\b(?:spec|design) (?:\d|US-)|\b(?:spec|design), "|\bof the (?:spec|design)\b/i;
    const found = sources.flatMap((path) =>
      commentsOf(readSource(path)).flatMap((comment) => (outside.test(comment) ? [`${path}: ${comment}`] : [])),
    );
    assert.deepEqual(found, []);
  });

  it('a heading that code may cite stands only once in its page', () => {
    const twice = pages.filter((page) => headingsOf(page).length !== headings.get(page)?.size);
    assert.deepEqual(twice, []);
  });

  for (const page of ['README.md', 'CONTRIBUTING.md', 'SECURITY.md']) {
    it(`every file and folder that ${page} names is there`, () => {
      const named = pathsIn(page);
      assert.ok(named.length > 0);
      assert.deepEqual(named.filter(isMissing), []);
    });
  }

  it('every file and folder that a page of documentation names is there', () => {
    const named = pages.flatMap(pathsIn);
    assert.ok(named.length > 0);
    assert.deepEqual(named.filter(isMissing), []);
  });

  it('every link within the project leads to a file, and to a heading where it names one', () => {
    const broken = markdownFiles()
      .flatMap(linksOf)
      .filter(({ to, anchor }) => {
        if (isMissing(to)) return true;
        return anchor !== undefined && !headingsOf(to).some((heading) => anchorOf(heading) === anchor);
      });
    assert.deepEqual(broken, []);
  });
});
