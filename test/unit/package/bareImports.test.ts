import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withoutBareImports } from '../../../scripts/build/bareImports';

describe('A minified file of the extension', () => {
  it('imports only the files that it takes something from', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'invisible-load-build-'));
    try {
      const source = (name: string) => join(folder, name);
      writeFileSync(source('shared.js'), 'export const used = () => 1;\nexport const spare = { kept: used() };\n');
      writeFileSync(source('one.js'), "import { used } from './shared.js';\nexport const one = used();\n");
      writeFileSync(source('two.js'), "import './shared.js';\nexport const two = 'import\"./none.js\"';\n");
      const options = {
        bundle: true,
        splitting: true,
        format: 'esm',
        metafile: true,
        outdir: join(folder, 'out'),
      } as const;
      const entryPoints = ['one.js', 'two.js'].map(source);
      await build({ ...options, entryPoints, minify: true, plugins: [withoutBareImports] });
      const out = (name: string) => readFileSync(join(folder, 'out', name), 'utf8');
      assert.equal(readdirSync(join(folder, 'out')).length, 3);
      assert.match(out('one.js'), /import\{.*\}from"\.\/chunk/);
      assert.doesNotMatch(out('two.js'), /chunk/);
      assert.match(out('two.js'), /none\.js/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
