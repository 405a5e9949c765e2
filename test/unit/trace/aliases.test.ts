import assert from 'node:assert/strict';
import { fileClassOf } from '../../../src/core/activity/classifyFile';
import { fileClasses } from '../../../src/core/activity/fileClass';
import { Aliases } from '../../../src/core/trace/aliases';

describe('The alias of a document', () => {
  for (const fileClass of fileClasses) {
    it(`is of the class ${fileClass} when the document is`, () => {
      const alias = new Aliases().doc({ project: 'shop', doc: 'some/where.unknown', fileClass });
      assert.equal(fileClassOf(alias, 'shop'), fileClass);
    });
  }
});
