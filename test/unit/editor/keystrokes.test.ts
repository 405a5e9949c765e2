import assert from 'node:assert/strict';
import {
  type TextChange,
  evidenceOfSelection,
  isKeystroke,
  type SelectionCause,
} from '../../../src/editor/signals/keystrokes';

const at = 1_000_000;
const stroke: TextChange = { at, offset: 10, length: 1, kind: 'stroke' };
const bulk: TextChange = { at, offset: 10, length: 400, kind: 'bulk' };
const undo: TextChange = { at, offset: 10, length: 1, kind: 'undo' };

function judge(cause: SelectionCause, cursor: number, change?: TextChange, later = 5) {
  return evidenceOfSelection(cause, () => cursor, at + later, change);
}

describe('telling typing from the edits of machines', () => {
  it('takes a change that the keyboard selects after for an edit', () => {
    assert.equal(judge('keyboard', 11, stroke), 'edit');
    assert.equal(judge('keyboard', 11, bulk), 'edit');
  });

  it('takes Backspace and Enter for edits by where the cursor stands', () => {
    assert.equal(judge(undefined, 10, { ...stroke, length: 0 }), 'edit');
    assert.equal(judge(undefined, 15, { ...stroke, length: 5 }), 'edit');
  });

  it('takes the selection of a paste for evidence and its text not for an edit', () => {
    assert.equal(judge(undefined, 410, bulk), 'select');
  });

  it('takes no cursor for evidence that a machine edit pushed along', () => {
    assert.equal(judge(undefined, 900, bulk), undefined);
    assert.equal(judge(undefined, 900, stroke), undefined);
    assert.equal(judge(undefined, 200, bulk), undefined);
  });

  it('takes the cursor that undo restores for no evidence', () => {
    assert.equal(judge(undefined, 10, undo), undefined);
  });

  it('takes moving about with keyboard, mouse and commands for evidence', () => {
    for (const cause of ['keyboard', 'mouse', 'command'] as const) assert.equal(judge(cause, 3), 'select');
    assert.equal(judge('mouse', 900, bulk), 'select');
  });

  it('takes a selection long after a change for one of its own', () => {
    assert.equal(judge('keyboard', 11, stroke, 51), 'select');
    assert.equal(judge(undefined, 10, stroke, 51), undefined);
  });

  it('knows what one key can put in', () => {
    for (const text of ['', 'a', '()', '😀', '\n', '\r\n\t\t', '\n    ']) assert.equal(isKeystroke(text), true, text);
    for (const text of ['abc', 'const', 'a\n  ']) assert.equal(isKeystroke(text), false, text);
  });
});
