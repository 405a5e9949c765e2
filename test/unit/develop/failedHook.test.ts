import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { patternVariable } from '../../../scripts/test/counts';
import { runSilently } from '../../../scripts/test/plainSuite';

describe('A test file in which a hook fails', () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'invisible-load-hook-'));
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const hook of ['before', 'after']) {
    it(`counts as failed where that is “${hook}”, even if no test failed`, async () => {
      const file = join(folder, `${hook}.test.mjs`);
      writeFileSync(
        file,
        `describe('x', () => { ${hook}(() => { throw new Error('broken'); }); it('y', () => {}); });\n`,
      );
      const env = { [patternVariable]: '' };
      const { counts, output } = await runSilently({ files: [file], reporter: 'dot', timeout: 10_000, env });
      assert.equal(counts.failed, 1, output);
      assert.match(output, /Error: broken/);
    });
  }
});
