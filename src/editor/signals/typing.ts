import type * as vscode from 'vscode';
import { Throttle } from '../../core/activity/throttle';
import { DisposableStore } from '../../core/lifecycle/disposableStore';
import type { Disposable } from '../../core/lifecycle/event';
import type { ApiPart } from '../host/vscodeApi';
import type { Places } from './documentPlaces';
import type { SignalSink } from './signalSink';
import { type TextChange, evidenceOfSelection, isKeystroke, type SelectionCause } from './keystrokes';

type TypingApi = ApiPart<{
  workspace: 'onDidChangeTextDocument';
  window: 'onDidChangeTextEditorSelection';
  TextEditorSelectionChangeKind: 'Keyboard' | 'Mouse' | 'Command';
}>;

/**
 * Emits signals for edits and selections of documents. A keystroke is a change with a selection of the same document
 * right after it. Formatting, workspace edits and changes on disk cause no such selection. The handlers must be fast,
 * because they run on every keystroke and for every document in a search and replace.
 */
export function watchTyping(
  vscode: TypingApi,
  { emit, clock }: SignalSink,
  places: Pick<Places, 'isWork' | 'nameOf'>,
): Disposable {
  const owned = new DisposableStore();
  const machineEdits = new Throttle();
  let changed: vscode.TextDocument | undefined;
  let change: TextChange | undefined;

  const causeOf = (kind: vscode.TextEditorSelectionChangeKind | undefined): SelectionCause => {
    const { Keyboard, Mouse, Command } = vscode.TextEditorSelectionChangeKind;
    if (kind === Keyboard) return 'keyboard';
    if (kind === Mouse) return 'mouse';
    return kind === Command ? 'command' : undefined;
  };

  const onChange = ({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent) => {
    const [first] = contentChanges;
    if (!first || !places.isWork(document)) return;
    const at = clock.now();
    const isOne = contentChanges.length === 1 && isKeystroke(first.text);
    const kind = reason !== undefined ? 'undo' : isOne ? 'keystroke' : 'bulk';
    changed = document;
    change = { at, offset: first.rangeOffset, length: first.text.length, kind };
    if (kind === 'keystroke' || !machineEdits.passes(at)) return;
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
    const evidence = evidenceOfSelection(causeOf(kind), cursor, clock.now(), before);
    if (evidence) emit({ kind: evidence, doc });
  };

  owned.add(vscode.workspace.onDidChangeTextDocument(onChange));
  owned.add(vscode.window.onDidChangeTextEditorSelection(onSelect));
  return owned;
}
