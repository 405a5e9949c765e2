import assert from 'node:assert/strict';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/paths';
import { readTestArguments } from '../../../scripts/test/testArguments';

const here = 'test/unit/develop';
const read = (...args: string[]) => readTestArguments(args, root);

describe('The test command', () => {
  it('takes files by their path from the folder it is called in, below the project or in full', () => {
    const file = `${here}/testArguments.test.ts`;
    assert.deepEqual(read('--only', 'unit', file, join(root, file)).files, [file]);
    const within = readTestArguments(['--only', 'unit', 'testArguments.test.ts'], join(root, here));
    assert.deepEqual(within.files, [file]);
  });

  it('takes a folder for the test files in it, and for nothing else that lies there', () => {
    const { files } = read('--only', 'unit', 'test/unit/activity');
    assert.ok(files.length > 3 && files.every((file) => /^test\/unit\/activity\/.*\.test\.ts$/.test(file)));
  });

  it('takes the seed and the path that a failing property printed', () => {
    const { seed, path, grep } = read('--only', 'unit', '--grep', 'a title', '--seed', '-12', '--path', '3:0:1');
    assert.deepEqual([grep, seed, path], ['a title', '-12', '3:0:1']);
  });

  const refused: readonly (readonly [string, RegExp])[] = [
    ['--only all', /^--only needs one of unit, host, ui\.$/],
    ['--bogus', /^Unknown option --bogus: known are --only, --grep, .* and files of tests\.$/],
    ['--grep', /^--grep needs a value\.$/],
    ['--only unit --grep --watch', /^--grep needs a value\.$/],
    ['--only unit --seed many', /^--seed needs a whole number\.$/],
    ['--only unit --runs 0', /^--runs needs a whole number above 0\.$/],
    ['--only unit --seed 1 --path a', /^--path needs numbers with colons between them/],
    ['--only unit --path 1', /^--path needs the --seed/],
    ['--only host --watch', /^Only unit tests can be watched: npm run test:unit/],
    [`--only host ${here}`, /^Single files can be run of unit and UI tests: npm run test:unit/],
    ['--only unit nowhere.ts', /^There is no nowhere\.ts: name files that match test\/unit/],
    ['--only unit src/core', /^src\/core holds no unit test: name files that match test\/unit/],
    ['--only ui test/unit', /^test\/unit holds no UI test: name files that match test\/ui/],
  ];
  for (const [line, message] of refused) {
    it(`answers "${line}" with one sentence that says what it takes`, () => {
      assert.throws(
        () => read(...line.split(' ')),
        (error: Error) => error.name === 'ExpectedError' && message.test(error.message),
      );
    });
  }
});
