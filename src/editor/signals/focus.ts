import * as vscode from 'vscode';
import type { Emit } from '../../core/activity/signal';

/** Emits signals when this window gets or loses focus. VS Code reports only changes, so the state is read first. */
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
