import assert from 'node:assert/strict';
import { fileClassOf } from '../../../src/core/activity/fileClass';

describe('fileClassOf', () => {
  for (const [doc, expected] of [
    ['src/invoice.ts', 'source'],
    ['db/V3__rates.sql', 'source'],
    ['analysis/rates.ipynb', 'source'],
    ['src/invoice.test.ts', 'test'],
    ['tests/test_rates.py', 'test'],
    ['src/test/java/com/acme/InvoiceIT.java', 'test'],
    ['pkg/rates_test.go', 'test'],
    ['README.md', 'documentation'],
    ['docs/guide/billing.adoc', 'documentation'],
    ['docs/adr/0007-queue.md', 'decision-record'],
    ['ARCHITECTURE.md', 'decision-record'],
    ['api/openapi.yaml', 'api-description'],
    ['requirements/export.md', 'requirements'],
    ['features/pay.feature', 'requirements'],
    ['diagrams/flow.puml', 'diagram'],
    ['ops/runbook-queue.md', 'runbook'],
    ['web/app.tsx', 'frontend'],
    ['web/theme.css', 'frontend'],
    ['package-lock.json', 'generated'],
    ['gen/rates.pb.go', 'generated'],
    ['config/app.yaml', 'configuration'],
    ['Dockerfile', 'configuration'],
    ['requirements.txt', 'configuration'],
    ['CMakeLists.txt', 'configuration'],
    ['data.bin', 'other'],
  ] as const) {
    it(`classifies ${doc} as ${expected}`, () => {
      assert.equal(fileClassOf(doc, 'billing'), expected);
      assert.equal(fileClassOf(`file:///home/dev/billing/${doc}`, 'billing'), expected);
    });
  }

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
