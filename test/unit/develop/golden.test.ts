import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/paths';
import { matchesGolden } from '../share/support/golden';

const actual = (name: string) => join(root, 'test', 'golden', `${name}.actual`);

describe('A text that differs from its golden file', () => {
  const update = process.env['UPDATE_GOLDEN'];

  before(() => {
    delete process.env['UPDATE_GOLDEN']; // a run that accepts all texts must not accept these
  });

  after(() => {
    if (update !== undefined) process.env['UPDATE_GOLDEN'] = update;
    for (const name of ['brag.md', 'no-such.md']) rmSync(actual(name), { force: true });
  });

  for (const name of ['brag.md', 'no-such.md']) {
    it(`fails with the command that accepts it, and is written beside ${name}`, () => {
      const command = 'UPDATE_GOLDEN=1 npm run test:unit -- test/unit/develop/golden.test.ts';
      assert.throws(
        () => matchesGolden(name, 'other'),
        (error: Error) => error.message.includes(command),
      );
      assert.ok(existsSync(actual(name)));
      assert.equal(readFileSync(actual(name), 'utf8'), 'other');
    });
  }
});
