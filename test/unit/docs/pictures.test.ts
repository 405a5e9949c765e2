import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/paths';

describe('the pictures of the README', () => {
  const stored = readdirSync(join(root, 'docs/images')).toSorted();

  it('are all shown, and all that it shows are stored', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const shown = [...readme.matchAll(/\(docs\/images\/([^)]+)\)/g)].map(([, name]) => name);
    assert.deepEqual(new Set(shown), new Set(stored));
  });

  it('are all taken in a real window by one UI test', () => {
    const test = readFileSync(join(root, 'test/ui/pictures.test.ts'), 'utf8');
    for (const name of stored) assert.ok(test.includes(`'${name.replace(/\.png$/, '')}'`), name);
  });
});
