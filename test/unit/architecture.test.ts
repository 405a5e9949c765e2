import assert from 'node:assert/strict';
import { bundledImports, findCycle, folderImports } from '../support/architecture/graph';
import { layerOf, layers, objection } from '../support/architecture/layers';
import { type Import, readSource, sourceFiles, writtenImports } from '../support/architecture/sources';

const entryPoints = ['src/extension.ts', 'src/webview/main.tsx', 'src/webview/day/main.tsx'];
const longest = 400;

describe('architecture', () => {
  let bundling: Promise<Import[]> | undefined;
  const bundled = () => (bundling ??= bundledImports(entryPoints));
  const objections = (imports: readonly Import[]) => [...new Set(imports.flatMap((one) => objection(one) ?? []))];

  const filesOf = (layer: string) => sourceFiles(layer).filter((file) => layerOf(file) === layer);

  for (const folder of Object.keys(layers)) {
    it(`${folder} imports only what its layer allows, types included`, () => {
      assert.deepEqual(objections(filesOf(folder).flatMap(writtenImports)), []);
    });
  }

  it('imports at run time point inwards only', async () => {
    const imports = await bundled();
    assert.ok(entryPoints.every((entry) => imports.some(({ from }) => from === entry)));
    assert.deepEqual(objections(imports), []);
  });

  it('static imports between files form no cycle', async () => {
    assert.equal(findCycle(await bundled())?.join(' → '), undefined);
  });

  it('imports between folders of src form no cycle, types included', () => {
    const imports = sourceFiles('src').flatMap(writtenImports);
    assert.equal(findCycle(folderImports(imports))?.join(' → '), undefined);
  });

  it(`no file is longer than ${longest} lines`, () => {
    const tooLong = sourceFiles('src', 'test', 'scripts').filter(
      (path) => readSource(path).split('\n').length > longest + 1,
    );
    assert.deepEqual(tooLong, []);
  });

  it('no file in src has a default export', () => {
    const defaults = sourceFiles('src').filter((path) => /^export default\b|\bas default\b/m.test(readSource(path)));
    assert.deepEqual(defaults, []);
  });
});
