import * as vscode from 'vscode';
import type { Emit } from '../../core/activity/signal';
import { programOf } from './program';

/** Emits signals for commands in terminals with shell integration: program and exit code. Output is never read. */
export function watchTerminals(emit: Emit): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.window.onDidStartTerminalShellExecution(({ execution }) =>
      emit({ kind: 'shell-start', program: programOf(execution.commandLine.value) }),
    ),
    vscode.window.onDidEndTerminalShellExecution(({ execution, exitCode }) =>
      emit({
        kind: 'shell-stop',
        program: programOf(execution.commandLine.value),
        ...(exitCode !== undefined && { exit: exitCode }),
      }),
    ),
  );
}
