import assert from 'node:assert/strict';
import { parseSettings } from '../../../src/core/settings/settings';

describe('The setting for folders that are never recorded', () => {
  const read = (neverRecord: unknown) => {
    const { settings, problems } = parseSettings({ neverRecord });
    return { patterns: settings.neverRecord, problems: problems.map(({ message }) => message) };
  };

  it('keeps every item that can be read beside one that cannot, and reports that one', () => {
    for (const bad of [null, 7, { folder: '~/other' }]) {
      const { patterns, problems } = read(['~/acme', bad, '~/till']);
      assert.deepEqual(patterns, ['~/acme', '~/till']);
      assert.match(problems.join(), /neverRecord must be a list of folders.*Its other items are used\.$/);
    }
  });

  it('takes a text without brackets as a list of one', () => {
    assert.deepEqual(read('~/acme'), { patterns: ['~/acme'], problems: [] });
  });

  it('has no largest number of items', () => {
    const many = Array.from({ length: 201 }, (_, index) => `~/clients/${index}`);
    assert.deepEqual(read(many), { patterns: many, problems: [] });
  });

  it('reports a value that is no list', () => {
    const { patterns, problems } = read({ folder: '~/acme' });
    assert.deepEqual(patterns, []);
    assert.match(problems.join(), /must be a list of folders/);
  });
});
