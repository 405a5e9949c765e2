import type * as vscode from 'vscode';
import { Throttle } from '../../core/activity/throttle';
import { DisposableStore } from '../../core/lifecycle/disposableStore';
import type { Disposable } from '../../core/lifecycle/event';
import type { ApiPart } from '../host/vscodeApi';
import type { ActiveDocument } from './activeDocument';
import { CellRuns } from './cellRuns';
import type { SignalSink } from './signalSink';

type NotebookApi = ApiPart<{
  window: 'onDidChangeNotebookEditorSelection' | 'onDidChangeNotebookEditorVisibleRanges';
  workspace: 'onDidChangeNotebookDocument' | 'onWillSaveNotebookDocument';
  TextDocumentSaveReason: 'Manual';
}>;

/** Emits signals when the notebook in front is scrolled, saved or run, or a cell of it is selected. */
export function watchNotebooks(
  vscode: NotebookApi,
  { emit, clock }: SignalSink,
  activeDocument: Pick<ActiveDocument, 'uri' | 'located'>,
): Disposable {
  const owned = new DisposableStore();
  const runs = new CellRuns();
  const throttle = new Throttle();

  const nameInFront = ({ uri }: vscode.NotebookDocument) =>
    activeDocument.uri?.path === uri.path ? activeDocument.located?.opened.doc : undefined;

  const emitFor = (kind: 'select' | 'save', notebook: vscode.NotebookDocument) => {
    const doc = nameInFront(notebook);
    if (doc !== undefined) emit({ kind, doc });
  };

  const scroll = ({ notebookEditor }: vscode.NotebookEditorVisibleRangesChangeEvent) => {
    const doc = nameInFront(notebookEditor.notebook);
    if (doc !== undefined && throttle.passes(clock.now())) emit({ kind: 'scroll', doc });
  };

  const change = ({ notebook, cellChanges }: vscode.NotebookDocumentChangeEvent) => {
    for (const { cell, executionSummary } of cellChanges) {
      if (executionSummary && runs.isBegun(cell, executionSummary, clock.now())) emitFor('select', notebook);
    }
  };

  const { window, workspace } = vscode;
  owned.add(
    window.onDidChangeNotebookEditorSelection(({ notebookEditor }) => emitFor('select', notebookEditor.notebook)),
  );
  owned.add(window.onDidChangeNotebookEditorVisibleRanges(scroll));
  owned.add(workspace.onDidChangeNotebookDocument(change));
  owned.add(
    workspace.onWillSaveNotebookDocument(({ notebook, reason }) => {
      if (reason === vscode.TextDocumentSaveReason.Manual) emitFor('save', notebook);
    }),
  );
  return owned;
}
