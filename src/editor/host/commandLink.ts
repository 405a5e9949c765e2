import type * as vscode from 'vscode';
import type { CommandId } from '../contributions';
import type { CommandTypes } from './commandTypes';

/** A click on something that runs one of our commands. */
export function commandLink<Id extends CommandId>(
  id: Id,
  title: string,
  ...args: Parameters<CommandTypes[Id]>
): vscode.Command {
  return { command: id, title, arguments: args };
}
