import type * as vscode from 'vscode';
import type { Emit } from '../../core/activity/signal';
import { DisposableStore } from '../../core/lifecycle/disposableStore';
import type { Disposable, Event } from '../../core/lifecycle/event';
import type { ApiPart } from '../host/vscodeApi';

type TerminalUseApi = ApiPart<{
  window:
    | 'state'
    | 'activeTerminal'
    | 'onDidStartTerminalShellExecution'
    | 'onDidEndTerminalShellExecution'
    | 'onDidCloseTerminal';
}>;

/**
 * Emits a signal on every tick while VS Code calls the window active and a program runs in the terminal in front, such
 * as psql, ssh or vim. VS Code tells nobody what is typed there. It knows of programs only with shell integration.
 */
export function watchTerminalUse({ window }: TerminalUseApi, emit: Emit, onTick: Event<void>): Disposable {
  const owned = new DisposableStore();
  const running = new Map<vscode.Terminal, vscode.TerminalShellExecution>();

  const look = () => {
    const { state, activeTerminal } = window;
    if (state.focused && state.active && activeTerminal && running.has(activeTerminal)) emit({ kind: 'active' });
  };

  owned.add(window.onDidStartTerminalShellExecution(({ terminal, execution }) => running.set(terminal, execution)));
  owned.add(
    window.onDidEndTerminalShellExecution(({ terminal, execution }) => {
      if (running.get(terminal) === execution) running.delete(terminal);
    }),
  );
  owned.add(window.onDidCloseTerminal((terminal) => running.delete(terminal)));
  owned.add(onTick(look));
  return owned;
}
