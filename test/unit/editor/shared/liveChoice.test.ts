import assert from 'node:assert/strict';
import { LiveChoice, type LiveRows } from '../../../../src/editor/shared/liveChoice';

const names = ['Documentation', 'Debugging', 'Own work'];

/** `1`, `2` and `0` mean a row; `9m` is a time and means none; any other text is compared with the labels. */
function rowsFor(typed: string): LiveRows<string> {
  if (typed === '?') return 'not understood';
  const meant = ['1', '2', '0'].indexOf(typed);
  const always = meant >= 0 || /^\d/.test(typed);
  return names.map((label, place) => ({ label, value: label, always, meant: place === meant }));
}

describe('What Enter takes in a list that depends on what is typed', () => {
  const choiceAt = (typed: string) => new LiveChoice(rowsFor, typed);

  it('is the row that the text means, even if a mark of an earlier text is reported after the key', () => {
    const choice = choiceAt('');
    choice.type('0');
    choice.mark(0);
    assert.equal(choice.rowAt(0)?.value, 'Own work');
  });

  it('is the row that the text means, before the rows for it are drawn', () => {
    const choice = choiceAt('');
    choice.mark(0);
    choice.type('2');
    assert.equal(choice.rowAt(0)?.value, 'Debugging');
  });

  it('is another row once the developer moved the mark there', () => {
    const choice = choiceAt('');
    choice.mark(0);
    choice.type('0');
    for (const place of [2, 1]) choice.mark(place);
    assert.equal(choice.rowAt(1)?.value, 'Debugging');
    choice.type('1');
    choice.mark(0);
    choice.mark(1);
    assert.equal(choice.rowAt(1)?.value, 'Debugging');
  });

  it('is the marked row of a text that is part of a name', () => {
    const choice = choiceAt('');
    choice.type('deb');
    choice.mark(1);
    assert.equal(choice.rowAt(1)?.value, 'Debugging');
  });

  it('is nothing for a time without a key until a row is marked, and nothing for a text that is rejected', () => {
    const choice = choiceAt('');
    choice.mark(0);
    choice.type('9m');
    assert.equal(choice.rowAt(0), undefined);
    choice.mark(1);
    assert.equal(choice.rowAt(1)?.value, 'Debugging');
    choice.type('?');
    assert.equal(choice.rowAt(0), undefined);
  });
});
