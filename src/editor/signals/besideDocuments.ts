import type * as vscode from 'vscode';
import { Throttle } from '../../core/activity/throttle';
import { DisposableStore } from '../../core/lifecycle/disposableStore';
import type { Disposable } from '../../core/lifecycle/event';
import type { ApiPart } from '../host/vscodeApi';
import type { ActiveDocument } from './activeDocument';
import { isBeside } from './schemes';
import type { SignalSink } from './signalSink';

type BesideApi = ApiPart<{
  window: 'onDidChangeActiveTextEditor' | 'onDidChangeTextEditorSelection';
  TextEditorSelectionChangeKind: 'Keyboard' | 'Mouse';
}>;

/**
 * Emits signals while a person reads the output of a program or the results of a search, for the document that was in
 * front before. Programs write and scroll there, so only a key, a click and opening it show a person.
 */
export function watchBesideDocuments(
  vscode: BesideApi,
  { emit, clock }: SignalSink,
  activeDocument: Pick<ActiveDocument, 'located'>,
): Disposable {
  const { Keyboard, Mouse } = vscode.TextEditorSelectionChangeKind;
  const owned = new DisposableStore();
  const throttle = new Throttle();

  const read = ({ uri: { scheme } }: vscode.TextDocument) => {
    if (!isBeside(scheme) || !throttle.passes(clock.now())) return;
    const doc = activeDocument.located?.opened.doc;
    emit(doc === undefined ? { kind: 'open', doc: scheme } : { kind: 'select', doc });
  };

  owned.add(vscode.window.onDidChangeActiveTextEditor((editor) => editor && read(editor.document)));
  owned.add(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      if (kind === Keyboard || kind === Mouse) read(textEditor.document);
    }),
  );
  return owned;
}
