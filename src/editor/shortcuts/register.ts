import * as vscode from 'vscode';
import { commands, EXTENSION_ID } from '../contributions';

/** Registers the command that lists all keys of the extension, in VS Code's own editor, where they can be changed. */
export function registerShortcuts() {
  return {
    handlers: {
      [commands.keyboardShortcuts]: async () => {
        await vscode.commands.executeCommand('workbench.action.openGlobalKeybindings', `@ext:${EXTENSION_ID}`);
      },
    },
    dispose: () => undefined,
  };
}
