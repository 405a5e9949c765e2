import * as vscode from 'vscode';
import type { Emit } from '../../core/activity/signal';

/** Input boxes of the workbench that VS Code shows as documents: commit message, chat prompt, review comment. */
const SCHEMES = new Set(['vscode-scm', 'chatSessionInput', 'comment']);

/** The shortest time between two signals for the same kind of input box, in milliseconds. */
const EVERY = 1000;

/** Emits signals for typing in an input box, recognised by its scheme. The text is never read. */
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
