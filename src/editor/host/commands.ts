import * as vscode from 'vscode';
import type { CommandId } from '../contributions';
import type { Problems } from './problems';

/** What each command does. Arguments come from outside and are checked by whoever uses them. */
export type CommandHandlers = Readonly<Record<CommandId, (...args: unknown[]) => Promise<unknown>>>;

/** Registers every command behind one boundary that tells what went wrong. */
export function registerCommands(handlers: CommandHandlers, problems: Problems): vscode.Disposable {
  const registered = Object.entries(handlers).map(([id, handler]) =>
    vscode.commands.registerCommand(id, async (...args: unknown[]) => {
      try {
        return await handler(...args);
      } catch (error) {
        problems.tell(error);
        return undefined;
      }
    }),
  );
  return vscode.Disposable.from(...registered);
}
