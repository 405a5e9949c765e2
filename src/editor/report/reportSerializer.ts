import * as vscode from 'vscode';
import { views } from '../contributions';

/** Fills a panel that VS Code restored. */
interface Restorer {
  restore(panel: vscode.WebviewPanel, state: unknown): Promise<void>;
}

/** Restores the report after a reload of the window. The code of the panel loads only if there is one to restore. */
export function registerReportSerializer(panel: () => Promise<Restorer>): vscode.Disposable {
  return vscode.window.registerWebviewPanelSerializer(views.report, {
    async deserializeWebviewPanel(restored, state: unknown) {
      await (await panel()).restore(restored, state);
    },
  });
}
