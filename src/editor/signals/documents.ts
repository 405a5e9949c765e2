import type * as vscode from 'vscode';
import { Throttle } from '../../core/activity/throttle';
import { DisposableStore } from '../../core/lifecycle/disposableStore';
import type { Disposable } from '../../core/lifecycle/event';
import type { ApiPart } from '../host/vscodeApi';
import type { ActiveDocument } from './activeDocument';
import type { Places } from './documentPlaces';
import type { SignalSink } from './signalSink';

type DocumentApi = ApiPart<{
  window: 'onDidChangeTextEditorVisibleRanges';
  workspace: 'onWillSaveTextDocument';
  TextDocumentSaveReason: 'Manual';
}>;

/** Emits signals when the document in front is scrolled and when a document is saved by hand. */
export function watchDocuments(
  vscode: DocumentApi,
  { emit, clock }: SignalSink,
  places: Pick<Places, 'nameOf'>,
  activeDocument: Pick<ActiveDocument, 'located'>,
): Disposable {
  const owned = new DisposableStore();
  const throttle = new Throttle();

  const scroll = ({ textEditor: { document } }: vscode.TextEditorVisibleRangesChangeEvent) => {
    const doc = places.nameOf(document);
    if (doc === undefined || doc !== activeDocument.located?.opened.doc) return;
    if (throttle.passes(clock.now())) emit({ kind: 'scroll', doc });
  };

  const save = ({ document, reason }: vscode.TextDocumentWillSaveEvent) => {
    const doc = places.nameOf(document);
    if (doc !== undefined && reason === vscode.TextDocumentSaveReason.Manual) emit({ kind: 'save', doc });
  };

  owned.add(vscode.window.onDidChangeTextEditorVisibleRanges(scroll));
  owned.add(vscode.workspace.onWillSaveTextDocument(save));
  return owned;
}
