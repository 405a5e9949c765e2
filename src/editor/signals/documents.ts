import * as vscode from 'vscode';
import type { Emit } from './emit';
import type { Places } from './place';

/** A scroll more often than this says nothing new. */
const SCROLL_EVERY = 1000;

/** Which document is in front, scrolling in it, saving it by hand. */
export function watchDocuments(emit: Emit, places: Places): vscode.Disposable {
  let front: vscode.TextDocument | undefined;
  let scrolledAt = 0;

  const open = async (editor: vscode.TextEditor | undefined): Promise<void> => {
    const document = editor?.document;
    if (!document || !places.isWork(document)) return;
    front = document;
    const opened = await places.locate(document);
    if (front === document) emit({ kind: 'open', ...opened });
  };

  const scroll = ({ textEditor }: vscode.TextEditorVisibleRangesChangeEvent) => {
    if (textEditor.document !== front) return;
    const now = Date.now();
    const doc = places.nameOf(textEditor.document);
    if (doc === undefined || now - scrolledAt < SCROLL_EVERY) return;
    scrolledAt = now;
    emit({ kind: 'scroll', doc });
  };

  const save = ({ document, reason }: vscode.TextDocumentWillSaveEvent) => {
    const doc = places.nameOf(document);
    if (doc !== undefined && reason === vscode.TextDocumentSaveReason.Manual) emit({ kind: 'save', doc });
  };

  void open(vscode.window.activeTextEditor);
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(open),
    vscode.window.onDidChangeTextEditorVisibleRanges(scroll),
    vscode.workspace.onWillSaveTextDocument(save),
  );
}
