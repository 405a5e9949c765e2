import * as vscode from 'vscode';
import type { Disposable } from '../../core/lifecycle/event';
import type { WeekId } from '../../core/time/calendar';
import { views } from '../contributions';
import { ReportPage, type ReportPageDeps } from './reportPage';
import { weekOfState } from './pageState';

/** The panel `invisibleLoad.report`. A window has at most one. */
export class ReportPanel implements Disposable {
  readonly #deps: ReportPageDeps;
  #open: { readonly panel: vscode.WebviewPanel; readonly page: ReportPage } | undefined;

  constructor(deps: ReportPageDeps) {
    this.#deps = deps;
  }

  /** The requested week; undefined if the page follows the current week or is not open. */
  get week(): WeekId | undefined {
    return this.#open?.page.week;
  }

  /** Opens the report or brings it to the front. Without a week, a new panel follows the current week. */
  show(week?: WeekId): void {
    if (this.#open) {
      this.#open.page.reveal(week);
      return;
    }
    const title = vscode.l10n.t('Weekly Report');
    const options = { enableFindWidget: true };
    this.#adopt(vscode.window.createWebviewPanel(views.report, title, vscode.ViewColumn.Active, options), week);
  }

  /** Fills a panel that VS Code restored after a reload. `state` is what the page had saved. */
  restore(panel: vscode.WebviewPanel, state: unknown): void {
    if (this.#open) panel.dispose();
    else this.#adopt(panel, weekOfState(state));
  }

  dispose(): void {
    this.#open?.panel.dispose();
  }

  #adopt(panel: vscode.WebviewPanel, week: WeekId | undefined): void {
    const page = new ReportPage(panel, this.#deps, week);
    this.#open = { panel, page };
    panel.onDidDispose(() => {
      page.dispose();
      if (this.#open?.panel === panel) this.#open = undefined;
    });
  }
}
