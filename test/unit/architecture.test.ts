import assert from 'node:assert/strict';
import { bundledImports, findCycle, folderImports } from '../support/architecture/graph';
import { layerOf, layers, objection } from '../support/architecture/layers';
import { type Import, readSource, sourceFiles, writtenImports } from '../support/architecture/sources';

const entryPoints = ['src/extension.ts', 'src/webview/main.tsx'];
const longest = 400;

describe('architecture', () => {
  let bundling: Promise<Import[]> | undefined;
  const bundled = () => (bundling ??= bundledImports(entryPoints));
  const objections = (imports: readonly Import[]) => [...new Set(imports.flatMap((one) => objection(one) ?? []))];

  const filesOf = (layer: string) => sourceFiles(layer).filter((file) => layerOf(file) === layer);

  for (const folder of Object.keys(layers)) {
    it(`${folder} imports only what it may, types included`, () => {
      assert.deepEqual(objections(filesOf(folder).flatMap(writtenImports)), []);
    });
  }

  it('the running code imports only inwards', async () => {
    const imports = await bundled();
    assert.ok(entryPoints.every((entry) => imports.some(({ from }) => from === entry)));
    assert.deepEqual(objections(imports), []);
  });

  it('no import leads back to where it came from', async () => {
    assert.equal(findCycle(await bundled())?.join(' → '), undefined);
  });

  it('no folders of src import each other in a circle, types included', () => {
    const imports = sourceFiles('src').flatMap(writtenImports);
    assert.equal(findCycle(folderImports(imports))?.join(' → '), undefined);
  });

  it(`no file is longer than ${longest} lines`, () => {
    const tooLong = sourceFiles('src', 'test', 'scripts').filter(
      (path) => readSource(path).split('\n').length > longest + 1,
    );
    assert.deepEqual(tooLong, []);
  });

  it('nothing in src is exported as default', () => {
    const defaults = sourceFiles('src').filter((path) => /^export default\b|\bas default\b/m.test(readSource(path)));
    assert.deepEqual(defaults, []);
  });
});
