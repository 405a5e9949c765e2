import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import picomatch from 'picomatch';
import { filePatterns } from '../../../src/core/activity/filePatterns';
import { globSource } from '../../../src/core/activity/globSource';
import { holdsForAll } from '../../support/property';
import { knownPaths } from '../../support/fileClassTable';

const globs = filePatterns.flatMap(([, patterns]) => patterns);
const known = knownPaths().map(({ path }) => path.toLowerCase());

const matches = (glob: string) => {
  const pattern = new RegExp(`^(?:${globSource(glob)})$`);
  return (path: string) => pattern.test(path);
};
const expected = (glob: string) => {
  const pattern = picomatch.makeRe(glob, { dot: true });
  return (path: string) => pattern.test(path);
};

/** What stands in a path for a part of a glob, so that most paths match, and some do by a hair. */
const fillings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/!\([^)]*\)/, ['order', 'order.go', 'order.txt', 'go', '.go']],
  [/\*\*\//, ['', 'a/', 'docs/b.c/']],
  [/\/\*\*/, ['/a', '/a.txt', '/a/read.me']],
  [/\*/, ['', 'a', '1', '.md', '-old']],
  [/\[0-9\]/, ['7', 'x']],
];

/** Paths without a name somewhere, and names that end with a dot: no file of a project is called so. */
const noFile = /^(?:\/|$)|\/\/|[./]$|\.\//;

/** A path that a glob describes, or nearly: each choice is one of `numbers`. */
function pathOf(glob: string, numbers: readonly number[]): string {
  let next = 0;
  const choose = <T>(from: readonly T[]) => from[(numbers[next++ % numbers.length] ?? 0) % from.length];
  let path = glob;
  for (const [part, texts] of fillings) {
    while (part.test(path)) path = path.replace(part, () => choose(texts) ?? '');
  }
  const innermost = /\{([^{}]*)\}/;
  while (innermost.test(path)) path = path.replace(innermost, (_, list: string) => choose(list.split(',')) ?? '');
  return `${choose(['', '', 'a/', 'docs/src/'])}${path}${choose(['', '', '', '.bak', '/a', '2'])}`;
}

describe('the regular expression of a glob', () => {
  it('matches the same of the known paths as the package that defines globs', () => {
    const wrong = globs.flatMap((glob) => {
      const [ours, theirs] = [matches(glob), expected(glob)];
      return known.filter((path) => ours(path) !== theirs(path)).map((path) => `${glob}: ${path}`);
    });
    assert.deepEqual(wrong, []);
  });

  it('matches the same as the package does, of paths that a glob describes or nearly describes', () => {
    const choices = fc.array(fc.nat(100), { minLength: 12, maxLength: 12 });
    let matching = 0;
    holdsForAll(
      fc.property(choices, fc.constantFrom(...globs), (numbers, glob) => {
        const path = pathOf(glob, numbers);
        if (noFile.test(path)) return;
        const isMatch = expected(glob)(path);
        if (isMatch) matching++;
        assert.equal(matches(glob)(path), isMatch, `${glob}: ${path}`);
      }),
      { numRuns: 3000 },
    );
    assert.ok(matching > 0);
  });

  it('is a short one, because every window compiles it', () => {
    const sum = (sources: readonly string[]) => sources.reduce((total, { length }) => total + length, 0);
    assert.ok(
      sum(globs.map(globSource)) < sum(globs.map((glob) => picomatch.makeRe(glob, { dot: true }).source)) * 0.7,
    );
  });
});
