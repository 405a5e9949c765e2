import type * as vscode from 'vscode';
import type { CommandId } from '../contributions';
import type { CommandTypes } from './commandTypes';

/** A command of this extension with its arguments, as items of VS Code run it on a click. */
export function commandLink<Id extends CommandId>(
  id: Id,
  title: string,
  ...args: Parameters<CommandTypes[Id]>
): vscode.Command {
  return { command: id, title, arguments: args };
}
