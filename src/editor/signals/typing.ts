import * as vscode from 'vscode';
import type { Places } from './place';
import type { Emit } from './emit';

/** A selection this soon after a change belongs to it. */
const SAME_STROKE = 50;
/** Longest text one keystroke puts in: a character, a bracket pair, a line break with its indentation. */
const STROKE_LENGTH = 2;
const BURST = 1000;

/**
 * Tells typing from the edits of machines. A keystroke is a change with a selection of the same document right
 * after it; formatting, workspace edits and files changed on disk have none, pasting moves it from outside the
 * keyboard. The handlers only compare and remember: they run on every keystroke and for every document of a
 * replace-in-files.
 */
export function watchTyping(emit: Emit, places: Places): vscode.Disposable {
  let changed: vscode.TextDocument | undefined;
  let changedAt = 0;
  let small = false;
  let lastBurst = 0;

  const onChange = (event: vscode.TextDocumentChangeEvent) => {
    const [first] = event.contentChanges;
    if (!first || !places.isWork(event.document)) return;
    const now = Date.now();
    changed = event.document;
    changedAt = now;
    small = event.reason === undefined && event.contentChanges.length === 1 && isStroke(first.text);
    if (small || now - lastBurst < BURST) return;
    lastBurst = now;
    const doc = places.nameOf(event.document);
    if (doc !== undefined) emit({ kind: event.document.isDirty ? 'bulk' : 'external', doc });
  };

  const onSelect = (event: vscode.TextEditorSelectionChangeEvent) => {
    const { document } = event.textEditor;
    const doc = places.nameOf(document);
    if (doc === undefined || !places.isWork(document)) return;
    const ofChange = document === changed && Date.now() - changedAt <= SAME_STROKE;
    changed = undefined;
    if (!ofChange) {
      if (event.kind !== undefined) emit({ kind: 'select', doc });
      return;
    }
    const typed = event.kind === vscode.TextEditorSelectionChangeKind.Keyboard || small;
    emit({ kind: typed ? 'edit' : 'select', doc });
  };

  return vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(onChange),
    vscode.window.onDidChangeTextEditorSelection(onSelect),
  );
}

function isStroke(text: string): boolean {
  return text.length <= STROKE_LENGTH || /^\r?\n\s*$/.test(text);
}
