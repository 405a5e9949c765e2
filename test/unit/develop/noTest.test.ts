import assert from 'node:assert/strict';
import { countsVariable, noTestText, patternVariable } from '../../../scripts/test/counts';
import { runMocha } from '../../../scripts/test/runMocha';

describe('A run in which no test has the text in its title', () => {
  const variables = [countsVariable, patternVariable] as const;
  let before: (string | undefined)[];

  beforeEach(() => {
    before = variables.map((name) => process.env[name]);
    for (const name of variables) delete process.env[name];
  });

  afterEach(() => {
    for (const [index, name] of variables.entries()) {
      if (before[index] === undefined) delete process.env[name];
      else process.env[name] = before[index];
    }
  });

  it('counts nothing as failed, so that the reason can be told', async () => {
    process.env[patternVariable] = 'no title has this';
    const counts = await runMocha({ files: [], reporter: 'dot', timeout: 1000 });
    assert.deepEqual(counts, { passed: 0, failed: 0, pending: 0 });
  });

  it('says which text was looked for', () => {
    assert.equal(noTestText('zzz'), 'No test has “zzz” in its title; --grep takes a part of a title.');
    assert.equal(noTestText(undefined), 'No test ran.');
  });
});
