import type * as vscode from 'vscode';
import type { Disposable } from '../../core/lifecycle/event';
import type { ApiPart } from '../host/vscodeApi';
import type { Emit } from '../../core/activity/signal';

type FocusApi = ApiPart<{ window: 'state' | 'onDidChangeWindowState' }>;

/** Emits a signal when this window gains or loses the focus. VS Code reports no first state, so it is read here. */
export function watchFocus({ window }: FocusApi, emit: Emit): Disposable {
  let focused = false;
  const follow = (state: vscode.WindowState) => {
    if (state.focused === focused) return;
    focused = state.focused;
    emit({ kind: focused ? 'focus' : 'blur' });
  };
  follow(window.state);
  return window.onDidChangeWindowState(follow);
}
