import { DisposableStore } from '../../core/lifecycle/disposableStore';
import type { Disposable } from '../../core/lifecycle/event';
import type { ApiPart } from '../host/vscodeApi';
import type { Emit } from '../../core/activity/signal';
import { programOf } from '../../core/activity/programOf';

type TerminalApi = ApiPart<{ window: 'onDidStartTerminalShellExecution' | 'onDidEndTerminalShellExecution' }>;

/** Emits signals for commands in terminals with shell integration: program and exit code. Output is never read. */
export function watchTerminals({ window }: TerminalApi, emit: Emit): Disposable {
  const owned = new DisposableStore();
  owned.add(
    window.onDidStartTerminalShellExecution(({ execution }) =>
      emit({ kind: 'shell-start', program: programOf(execution.commandLine.value) }),
    ),
  );
  owned.add(
    window.onDidEndTerminalShellExecution(({ execution, exitCode }) =>
      emit({
        kind: 'shell-stop',
        program: programOf(execution.commandLine.value),
        ...(exitCode !== undefined && { exit: exitCode }),
      }),
    ),
  );
  return owned;
}
