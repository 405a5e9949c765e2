import * as vscode from 'vscode';
import type { Emit } from '../../core/activity/signal';

/** Input boxes of the workbench that VS Code shows as documents: commit message, chat prompt, review comment. */
const SCHEMES = new Set(['vscode-scm', 'chatSessionInput', 'comment']);

/** Typing more often than this in an input box says nothing new. */
const EVERY = 1000;

/** Typing in an input box, told by the scheme alone; the text is never looked at. */
export function watchInputBoxes(emit: Emit): vscode.Disposable {
  let toldAt = 0;
  let told = '';
  return vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    const { scheme } = document.uri;
    if (contentChanges.length === 0 || !SCHEMES.has(scheme)) return;
    const now = Date.now();
    if (scheme === told && now - toldAt < EVERY) return;
    toldAt = now;
    told = scheme;
    emit({ kind: 'input', scheme });
  });
}
