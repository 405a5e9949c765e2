import * as vscode from 'vscode';
import type { Emit } from '../../core/activity/signal';
import type { Places } from './documentPlaces';
import { type TextChange, evidenceOfSelection, isKeystroke, type SelectionCause } from './keystrokes';

/** The shortest time between two signals for edits that no person typed, in milliseconds. */
const BURST = 1000;

/**
 * Emits signals for edits and selections of documents. A keystroke is a change with a selection of the same document
 * right after it. Formatting, workspace edits and changes on disk cause no such selection. The handlers do very little,
 * because they run on every keystroke and for every document in a search and replace.
 */
export function watchTyping(emit: Emit, places: Places): vscode.Disposable {
  let changed: vscode.TextDocument | undefined;
  let change: TextChange | undefined;
  let toldAt = 0;

  const onChange = ({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent) => {
    const [first] = contentChanges;
    if (!first || !places.isWork(document)) return;
    const at = Date.now();
    const stroke = contentChanges.length === 1 && isKeystroke(first.text);
    const kind = reason !== undefined ? 'undo' : stroke ? 'stroke' : 'bulk';
    changed = document;
    change = { at, offset: first.rangeOffset, length: first.text.length, kind };
    if (kind === 'stroke' || at - toldAt < BURST) return;
    toldAt = at;
    const doc = places.nameOf(document);
    if (doc !== undefined) emit({ kind: kind === 'bulk' && !document.isDirty ? 'external' : 'bulk', doc });
  };

  const onSelect = ({ textEditor: { document }, selections, kind }: vscode.TextEditorSelectionChangeEvent) => {
    const doc = places.nameOf(document);
    if (doc === undefined) return;
    const before = document === changed ? change : undefined;
    changed = undefined;
    change = undefined;
    const cursor = () => (selections[0] ? document.offsetAt(selections[0].active) : 0);
    const evidence = evidenceOfSelection(causeOf(kind), cursor, Date.now(), before);
    if (evidence) emit({ kind: evidence, doc });
  };

  return vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(onChange),
    vscode.window.onDidChangeTextEditorSelection(onSelect),
  );
}

function causeOf(kind: vscode.TextEditorSelectionChangeKind | undefined): SelectionCause {
  switch (kind) {
    case vscode.TextEditorSelectionChangeKind.Keyboard:
      return 'keyboard';
    case vscode.TextEditorSelectionChangeKind.Mouse:
      return 'mouse';
    case vscode.TextEditorSelectionChangeKind.Command:
      return 'command';
    default:
      return undefined;
  }
}
