import * as vscode from 'vscode';
import type { Emit } from '../../core/activity/signal';

/** Whether this window is the one in front. VS Code tells changes only, so the beginning is asked for. */
export function watchFocus(emit: Emit): vscode.Disposable {
  let focused = false;
  const follow = (state: vscode.WindowState) => {
    if (state.focused === focused) return;
    focused = state.focused;
    emit({ kind: focused ? 'focus' : 'blur' });
  };
  follow(vscode.window.state);
  return vscode.window.onDidChangeWindowState(follow);
}
