import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTrace, UnreadableTrace } from '../../../scripts/programs/readTrace';

describe('A file that is given to replay', () => {
  const folder = mkdtempSync(join(tmpdir(), 'invisible-load-trace-'));
  const file = join(folder, 'day.jsonl');

  before(() => writeFileSync(file, '{"trace":1}\n'));
  after(() => rmSync(folder, { recursive: true }));

  it('is read', () => {
    assert.equal(readTrace(file), '{"trace":1}\n');
  });

  for (const [given, reason] of [
    [join(folder, 'none.jsonl'), `There is no file ${join(folder, 'none.jsonl')}.`],
    [join(file, 'none.jsonl'), `There is no file ${join(file, 'none.jsonl')}.`],
    [folder, `${folder} is a folder.`],
  ] as const) {
    it(`is refused with a sentence that names it and says what to give: ${reason.replaceAll(folder, 'FOLDER')}`, () => {
      assert.throws(
        () => readTrace(given),
        (error) =>
          error instanceof UnreadableTrace &&
          error.message.startsWith(`${reason} Give a trace, such as test/fixtures/traces/`),
      );
    });
  }
});
