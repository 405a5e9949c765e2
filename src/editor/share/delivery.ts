import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { showStatusMessage } from '../shared/statusMessage';

/** Copies or saves a text that was previewed. */
export async function deliver(delivery: 'copy' | 'save', name: string, text: string): Promise<void> {
  if (delivery === 'copy') {
    await vscode.env.clipboard.writeText(text);
    showStatusMessage(vscode.l10n.t('The report is in the clipboard.'));
    return;
  }
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file(homedir());
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save what is previewed'),
    defaultUri: vscode.Uri.joinPath(folder, name),
  });
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  showStatusMessage(vscode.l10n.t('Saved {0}.', name));
}
