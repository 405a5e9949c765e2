import * as vscode from 'vscode';
import type { Emit } from '../../core/activity/signal';
import type { ActiveDocument } from './activeDocument';
import type { Places } from './documentPlaces';

/** The shortest time between two scroll signals, in milliseconds. */
const SCROLL_EVERY = 1000;

/** Emits signals for scrolling in the document in front, and for manual saves. */
export function watchDocuments(emit: Emit, places: Places, activeDocument: ActiveDocument): vscode.Disposable {
  let scrolledAt = 0;

  const scroll = ({ textEditor: { document } }: vscode.TextEditorVisibleRangesChangeEvent) => {
    const now = Date.now();
    if (now - scrolledAt < SCROLL_EVERY) return;
    const doc = places.nameOf(document);
    if (doc === undefined || doc !== activeDocument.located?.opened.doc) return;
    scrolledAt = now;
    emit({ kind: 'scroll', doc });
  };

  const save = ({ document, reason }: vscode.TextDocumentWillSaveEvent) => {
    const doc = places.nameOf(document);
    if (doc !== undefined && reason === vscode.TextDocumentSaveReason.Manual) emit({ kind: 'save', doc });
  };

  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorVisibleRanges(scroll),
    vscode.workspace.onWillSaveTextDocument(save),
  );
}
