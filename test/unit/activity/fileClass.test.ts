import assert from 'node:assert/strict';
import { fileClassOf } from '../../../src/core/activity/classifyFile';
import { fileClasses, isCode } from '../../../src/core/activity/fileClass';
import { knownPaths } from '../../support/fileClassTable';

describe('fileClassOf', () => {
  for (const fileClass of fileClasses) {
    it(`knows the files that are ${fileClass}`, () => {
      const known = knownPaths().filter((one) => one.fileClass === fileClass);
      assert.ok(known.length > 0);
      const wrong = known.flatMap(({ path, language }) => {
        const found = [path, `file:///home/dev/billing/${path}`].map((doc) => fileClassOf(doc, 'billing', language));
        return found.every((one) => one === fileClass) ? [] : [`${path}: ${found.join(', ')}`];
      });
      assert.deepEqual(wrong, []);
    });
  }

  it('never takes program code for a document or for something generated, whatever its folders are called', () => {
    const folders = ['decisions', 'ADR', 'rfc', 'design', 'requirements', 'prd', 'stories', 'usecases', 'runbooks'];
    const more = ['postmortems', 'openapi', 'swagger', 'docs', 'vendor', 'target', 'out', 'gen', 'architecture'];
    const names = ['OrderService.java', 'order.go', 'order.py', 'order.ts', 'Order.cs', 'order.rb', 'ORDERS.SQL'];
    const wrong = [...folders, ...more]
      .flatMap((folder) => names.map((name) => `src/main/${folder}/${name}`))
      .filter((path) => !isCode(fileClassOf(path, 'billing')));
    assert.deepEqual(wrong, []);
  });

  it('ignores folders above the project', () => {
    assert.equal(fileClassOf('file:///home/dev/out/test/billing/src/invoice.ts', 'billing'), 'source');
  });

  it('uses all folders below the project, even if one has the name of the project', () => {
    assert.equal(fileClassOf('file:///home/dev/billing/src/test/java/com/acme/billing/Rates.java', 'billing'), 'test');
    assert.equal(fileClassOf('src/test/java/com/acme/billing/Rates.java', 'billing'), 'test');
  });

  it('uses the whole path of a file outside a project', () => {
    assert.equal(fileClassOf('file:///home/dev/notes.md'), 'documentation');
    assert.equal(fileClassOf('untitled:Untitled-1'), 'other');
  });
});
