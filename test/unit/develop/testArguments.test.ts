import assert from 'node:assert/strict';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/paths';
import { readTestArguments } from '../../../scripts/test/testArguments';

const here = 'test/unit/develop';
const read = (...args: string[]) => readTestArguments(args, root);

describe('The test command', () => {
  it('accepts files by a path relative to the current folder or the project, or by an absolute path', () => {
    const file = `${here}/testArguments.test.ts`;
    assert.deepEqual(read('--only', 'unit', file, join(root, file)).files, [file]);
    const within = readTestArguments(['--only', 'unit', 'testArguments.test.ts'], join(root, here));
    assert.deepEqual(within.files, [file]);
  });

  it('selects only the test files of a folder', () => {
    const { files } = read('--only', 'unit', 'test/unit/activity');
    assert.ok(files.length > 3 && files.every((file) => /^test\/unit\/activity\/.*\.test\.ts$/.test(file)));
  });

  it('accepts the seed and the path that a failing property printed', () => {
    const { seed, path, grep } = read('--only', 'unit', '--grep', 'a title', '--seed', '-12', '--path', '3:0:1');
    assert.deepEqual([grep, seed, path], ['a title', '-12', '3:0:1']);
  });

  const rejected: readonly (readonly [string, RegExp])[] = [
    ['--only all', /^--only needs one of unit, faults, ui, host\.$/],
    ['--bogus', /^Unknown option --bogus\. Accepted: --only, --grep, .* and test files\.$/],
    ['--grep', /^--grep needs a value\.$/],
    ['--only unit --grep --watch', /^--grep needs a value\.$/],
    ['--only unit --seed many', /^--seed needs a whole number\.$/],
    ['--only unit --runs 0', /^--runs needs a whole number above 0\.$/],
    ['--only unit --seed 1 --path a', /^--path needs numbers with colons between them/],
    ['--only unit --path 1', /^--path needs the --seed/],
    ['--only host --watch', /^Only unit tests can be watched: npm run test:unit/],
    [`--only host ${here}`, /^Only unit, fault and UI tests can be run by file: npm run test:unit/],
    ['--only unit nowhere.ts', /^There is no nowhere\.ts: give files that match test\/unit/],
    ['--only unit src/core', /^src\/core contains no test of this suite: give files that match test\/unit/],
    ['--only ui test/unit', /^test\/unit contains no test of this suite: give files that match test\/ui/],
  ];
  for (const [line, message] of rejected) {
    it(`rejects "${line}" with a message that says what is accepted`, () => {
      assert.throws(
        () => read(...line.split(' ')),
        (error: Error) => error.name === 'ExpectedError' && message.test(error.message),
      );
    });
  }
});
