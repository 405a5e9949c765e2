import * as vscode from 'vscode';
import type { Emit } from '../../core/activity/signal';
import type { ActiveDocument } from './activeDocument';
import { CellRuns } from './cellRuns';

const SCROLL_EVERY = 1000;

/** Emits signals for the notebook in front: navigating, saving, starting a run. Typing in cells is handled as text. */
export function watchNotebooks(emit: Emit, activeDocument: ActiveDocument): vscode.Disposable {
  const runs = new CellRuns();
  let scrolledAt = 0;

  const tell = (kind: 'select' | 'scroll' | 'save', notebook: vscode.NotebookDocument) => {
    if (activeDocument.uri?.path === notebook.uri.path && activeDocument.located)
      emit({ kind, doc: activeDocument.located.opened.doc });
  };

  const scroll = ({ notebookEditor }: vscode.NotebookEditorVisibleRangesChangeEvent) => {
    const now = Date.now();
    if (now - scrolledAt < SCROLL_EVERY) return;
    scrolledAt = now;
    tell('scroll', notebookEditor.notebook);
  };

  const change = ({ notebook, cellChanges }: vscode.NotebookDocumentChangeEvent) => {
    for (const { cell, executionSummary } of cellChanges) {
      if (executionSummary && runs.isBegun(cell, executionSummary, Date.now())) tell('select', notebook);
    }
  };

  return vscode.Disposable.from(
    vscode.window.onDidChangeNotebookEditorSelection(({ notebookEditor }) => tell('select', notebookEditor.notebook)),
    vscode.window.onDidChangeNotebookEditorVisibleRanges(scroll),
    vscode.workspace.onDidChangeNotebookDocument(change),
    vscode.workspace.onWillSaveNotebookDocument(({ notebook, reason }) => {
      if (reason === vscode.TextDocumentSaveReason.Manual) tell('save', notebook);
    }),
  );
}
