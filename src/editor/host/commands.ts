import * as vscode from 'vscode';
import type { CommandId } from '../contributions';
import type { CommandHandlers, CommandTypes } from './commandTypes';
import type { Host } from './host';

/** Registers every command, with one error boundary that reports failures. */
export function registerCommands(
  handlers: CommandHandlers,
  { problems, access, settling }: Pick<Host, 'problems' | 'access' | 'settling'>,
): vscode.Disposable {
  const registered = Object.entries(handlers).map(([id, handler]: [string, (...args: unknown[]) => Promise<unknown>]) =>
    vscode.commands.registerCommand(id, async (...args: unknown[]) => {
      try {
        const store = access.current;
        if (store?.readOnly) (await import('./refuseChange')).refuseChange(id, store.path);
        return await handler(...args);
      } catch (error) {
        problems.tell(error);
        return undefined;
      } finally {
        // Afterwards, so that the command is not slower.
        settling.end();
      }
    }),
  );
  return vscode.Disposable.from(...registered);
}

/** Runs a command of this extension. Also returns undefined if it failed; the failure has been reported then. */
export function executeCommand<Id extends CommandId>(
  id: Id,
  ...args: Parameters<CommandTypes[Id]>
): Thenable<ReturnType<CommandTypes[Id]> | undefined> {
  return vscode.commands.executeCommand(id, ...args);
}
