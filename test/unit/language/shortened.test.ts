import assert from 'node:assert/strict';
import { shortened } from '../../../src/core/language/shortened';

describe('A text that has to be short', () => {
  it('stays as it is when there is room for it', () => {
    assert.equal(shortened('Questions and explaining', 24), 'Questions and explaining');
  });

  it('ends after a whole word, without the punctuation before the rest', () => {
    assert.equal(shortened('Questions and explaining', 20), 'Questions and…');
    assert.equal(shortened('Questions, and explaining', 12), 'Questions…');
    assert.equal(shortened('one two three', 8), 'one two…');
  });

  it('ends inside a word that takes most of the room, and never inside a character', () => {
    assert.equal(shortened('Donaudampfschifffahrt', 10), 'Donaudamp…');
    assert.equal(shortened('👩‍👩‍👧'.repeat(5), 3), `${'👩‍👩‍👧'.repeat(2)}…`);
  });
});
