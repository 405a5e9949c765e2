import * as vscode from 'vscode';
import { showStatusMessage } from '../shared/statusMessage';
import { plainText } from '../host/plainText';

/**
 * Opens the data folder in the file manager if the editor runs on the desktop of this machine. Otherwise shows its
 * path and offers to open it in a window of the editor.
 */
export async function showDataFolder(folder: vscode.Uri): Promise<void> {
  const where = vscode.l10n.t('Your data are in {0}.', folder.fsPath);
  const isHere = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  if (isHere && (await vscode.env.openExternal(folder))) {
    showStatusMessage(where);
    return;
  }
  const open = vscode.l10n.t('Open in New Window');
  const copy = vscode.l10n.t('Copy Path');
  const chosen = await vscode.window.showInformationMessage(plainText(where), open, copy);
  if (chosen === open) await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: true });
  if (chosen === copy) await vscode.env.clipboard.writeText(folder.fsPath);
}
