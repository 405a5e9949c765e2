import type * as vscode from 'vscode';
import { DisposableStore } from '../../core/lifecycle/disposableStore';
import type { Disposable } from '../../core/lifecycle/event';
import type { ApiPart } from '../host/vscodeApi';
import type { Emit } from '../../core/activity/signal';

type DebugApi = ApiPart<{
  debug: 'activeDebugSession' | 'onDidStartDebugSession' | 'onDidChangeActiveStackItem' | 'onDidTerminateDebugSession';
}>;

/**
 * Emits signals when a debug session starts, pauses at a line, continues and ends. Child sessions are ignored. A stack
 * frame is in focus only while the program is paused.
 */
export function watchDebugging({ debug }: DebugApi, emit: Emit): Disposable {
  const owned = new DisposableStore();
  let paused = false;

  const onStackItem = (item: vscode.DebugThread | vscode.DebugStackFrame | undefined) => {
    const isAtLine = item !== undefined && 'frameId' in item;
    if (isAtLine) emit({ kind: 'debug-pause' });
    else if (paused && debug.activeDebugSession) emit({ kind: 'debug-continue' });
    paused = isAtLine;
  };

  owned.add(
    debug.onDidStartDebugSession((session) => {
      if (!session.parentSession) emit({ kind: 'debug-start' });
    }),
  );
  owned.add(debug.onDidChangeActiveStackItem(onStackItem));
  owned.add(
    debug.onDidTerminateDebugSession((session) => {
      if (session.parentSession) return;
      paused = false;
      emit({ kind: 'debug-stop' });
    }),
  );
  return owned;
}
