import * as vscode from 'vscode';
import type { CommandId } from '../contributions';
import type { CommandHandlers, CommandTypes } from './commandTypes';
import type { Problems } from './problems';

/** Registers every command behind one boundary that tells what went wrong. */
export function registerCommands(handlers: CommandHandlers, problems: Problems): vscode.Disposable {
  const registered = Object.entries(handlers).map(([id, handler]: [string, (...args: unknown[]) => Promise<unknown>]) =>
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

/** Runs one of our commands; undefined also where it failed, which the developer was told. */
export function executeCommand<Id extends CommandId>(
  id: Id,
  ...args: Parameters<CommandTypes[Id]>
): Thenable<ReturnType<CommandTypes[Id]> | undefined> {
  return vscode.commands.executeCommand(id, ...args);
}

/** A click on something that runs one of our commands. */
export function commandLink<Id extends CommandId>(
  id: Id,
  title: string,
  ...args: Parameters<CommandTypes[Id]>
): vscode.Command {
  return { command: id, title, arguments: args };
}
