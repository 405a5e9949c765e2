import assert from 'node:assert/strict';
import {
  type TextChange,
  evidenceOfSelection,
  isKeystroke,
  type SelectionCause,
} from '../../../src/editor/signals/keystrokes';

const at = 1_000_000;
const stroke: TextChange = { at, offset: 10, length: 1, kind: 'keystroke' };
const bulk: TextChange = { at, offset: 10, length: 400, kind: 'bulk' };
const undo: TextChange = { at, offset: 10, length: 1, kind: 'undo' };

function judge(cause: SelectionCause, cursor: number, change?: TextChange, later = 5) {
  return evidenceOfSelection(cause, () => cursor, at + later, change);
}

describe('Distinguishing typing from automatic edits', () => {
  it('counts a change that is followed by a keyboard selection as an edit', () => {
    assert.equal(judge('keyboard', 11, stroke), 'edit');
    assert.equal(judge('keyboard', 11, bulk), 'edit');
  });

  it('counts Backspace and Enter as edits, because the cursor is at the change', () => {
    assert.equal(judge(undefined, 10, { ...stroke, length: 0 }), 'edit');
    assert.equal(judge(undefined, 15, { ...stroke, length: 5 }), 'edit');
  });

  it('counts a paste as a selection, not as an edit', () => {
    assert.equal(judge(undefined, 410, bulk), 'select');
  });

  it('ignores a cursor that an automatic edit moved', () => {
    assert.equal(judge(undefined, 900, bulk), undefined);
    assert.equal(judge(undefined, 900, stroke), undefined);
    assert.equal(judge(undefined, 200, bulk), undefined);
  });

  it('ignores a cursor that undo restored', () => {
    assert.equal(judge(undefined, 10, undo), undefined);
  });

  it('counts a cursor moved by keyboard, mouse or a command as a selection', () => {
    for (const cause of ['keyboard', 'mouse', 'command'] as const) assert.equal(judge(cause, 3), 'select');
    assert.equal(judge('mouse', 900, bulk), 'select');
  });

  it('does not connect a selection with a change more than 50 ms before it', () => {
    assert.equal(judge('keyboard', 11, stroke, 51), 'select');
    assert.equal(judge(undefined, 10, stroke, 51), undefined);
  });

  it('recognises text that one key can insert', () => {
    for (const text of ['', 'a', '()', '😀', '\n', '\r\n\t\t', '\n    ']) assert.equal(isKeystroke(text), true, text);
    for (const text of ['abc', 'const', 'a\n  ']) assert.equal(isKeystroke(text), false, text);
  });
});
