import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { fileText, type Format } from '../../core/share/shareFormat';
import { showStatusMessage } from '../shared/statusMessage';

/** Copies or saves a text that was previewed. False when the developer chose no place to save it. */
export async function deliver(
  delivery: 'copy' | 'save',
  { name, text, format }: { readonly name: string; readonly text: string; readonly format: Format },
): Promise<boolean> {
  if (delivery === 'copy') {
    await vscode.env.clipboard.writeText(text);
    showStatusMessage(vscode.l10n.t('The report is in the clipboard.'));
    return true;
  }
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file(homedir());
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save page'),
    defaultUri: vscode.Uri.joinPath(folder, name),
  });
  if (!target) return false;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(fileText(text, format)));
  showStatusMessage(vscode.l10n.t('Saved {0}.', name));
  return true;
}
