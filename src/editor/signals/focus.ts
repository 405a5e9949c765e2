import type * as vscode from 'vscode';
import type { Disposable } from '../../core/lifecycle/event';
import type { ApiPart } from '../host/vscodeApi';
import type { Emit } from '../../core/activity/signal';

type FocusApi = ApiPart<{ window: 'state' | 'onDidChangeWindowState' }>;

/** Whether this window is the one in front. VS Code tells changes only, so the beginning is asked for. */
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
