import assert from 'node:assert/strict';
import { SureMark } from '../../../../src/editor/shared/sureMark';

describe('The row that VS Code marked for a text', () => {
  it('is not taken by Enter after a single letter, which is in nearly every name', () => {
    const mark = new SureMark();
    mark.mark(1);
    assert.equal(mark.type('x'), true);
    assert.equal(mark.isSure, false);
    mark.mark(0);
    assert.equal(mark.isSure, false);
  });

  it('is taken after a single letter once the developer moved the mark', () => {
    const mark = new SureMark();
    mark.type('x');
    mark.mark(1);
    assert.equal(mark.isSure, true);
  });

  it('is taken when nothing or a longer text was typed', () => {
    const mark = new SureMark();
    assert.equal(mark.isSure, true);
    mark.type('q');
    assert.equal(mark.type('qu'), false);
    assert.equal(mark.isSure, true);
  });
});
