import * as vscode from 'vscode';
import { views } from '../contributions';
import { pageOptions } from '../shared/pageOptions';

/** Opens the panel of the report, in which there is no page yet. */
export function openPanel(): vscode.WebviewPanel {
  const options = { ...pageOptions, enableFindWidget: true };
  return vscode.window.createWebviewPanel(
    views.report,
    vscode.l10n.t('Weekly Report'),
    vscode.ViewColumn.Active,
    options,
  );
}

/**
 * The panel that is opened before the code of its page is loaded: VS Code takes some hundred milliseconds to start a
 * webview, and the code is loaded meanwhile.
 */
export class FirstPanel {
  #panel: vscode.WebviewPanel | undefined;
  #isNeeded = true;

  /** Opens the panel, unless the code was loaded before. */
  open(): void {
    if (!this.#isNeeded) return;
    this.#isNeeded = false;
    const panel = openPanel();
    this.#panel = panel;
    panel.onDidDispose(() => {
      if (this.#panel === panel) this.#panel = undefined;
    });
  }

  /** The panel that was opened, for the one who fills or closes it. Call when the code is loaded. */
  readonly take = (): vscode.WebviewPanel | undefined => {
    this.#isNeeded = false;
    const panel = this.#panel;
    this.#panel = undefined;
    return panel;
  };
}
