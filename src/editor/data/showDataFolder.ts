import * as vscode from 'vscode';
import { say } from '../say';

/** Opens the folder of the data in the file manager, where the editor runs beside one, and says where it is. */
export async function showDataFolder(folder: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.createDirectory(folder);
  const where = vscode.l10n.t('Your data are in {0}.', folder.fsPath);
  const isHere = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  if (isHere && (await vscode.env.openExternal(folder))) {
    say(where);
    return;
  }
  const copy = vscode.l10n.t('Copy Path');
  if ((await vscode.window.showInformationMessage(where, copy)) === copy)
    await vscode.env.clipboard.writeText(folder.fsPath);
}
