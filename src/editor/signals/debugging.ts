import * as vscode from 'vscode';
import type { Emit } from '../../core/activity/signal';

/**
 * Emits signals when a debug session starts, pauses at a line, continues and ends. Child sessions are ignored. A stack
 * frame is in focus only while the program is paused.
 */
export function watchDebugging(emit: Emit): vscode.Disposable {
  let paused = false;

  const onStackItem = (item: vscode.DebugThread | vscode.DebugStackFrame | undefined) => {
    const stands = item instanceof vscode.DebugStackFrame;
    if (stands) emit({ kind: 'debug-pause' });
    else if (paused && vscode.debug.activeDebugSession) emit({ kind: 'debug-continue' });
    paused = stands;
  };

  return vscode.Disposable.from(
    vscode.debug.onDidStartDebugSession((session) => {
      if (!session.parentSession) emit({ kind: 'debug-start' });
    }),
    vscode.debug.onDidChangeActiveStackItem(onStackItem),
    vscode.debug.onDidTerminateDebugSession((session) => {
      if (session.parentSession) return;
      paused = false;
      emit({ kind: 'debug-stop' });
    }),
  );
}
