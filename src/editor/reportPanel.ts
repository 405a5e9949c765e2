import * as vscode from 'vscode';
import type { Disposable, Event } from '../core/event';
import type { WeeklyReport } from '../core/report/weeklyReport';
import type { WeekId } from '../core/time/calendar';
import { ReportPage } from './reportPage';
import { REPORT_VIEW, weekOfState } from './reportSerializer';

/** Where reports come from. */
export interface ReportSource {
  /** The report of `week`; without one, of the current week. */
  report(week: WeekId | undefined): Promise<WeeklyReport>;
  /** Fires when a report made earlier may no longer be right. */
  readonly onDidChange: Event<void>;
}

export interface ReportPanelNeeds {
  readonly extensionUri: vscode.Uri;
  readonly source: ReportSource;
  readonly log: Pick<vscode.LogOutputChannel, 'warn' | 'error'>;
  /** A person is at work in the page: evidence. */
  readonly onInput: () => void;
  /** Edits an entry from the page; without it the page offers no editing. */
  readonly edit?: (entry: string) => void;
  /** Begins to share a week from the page; without it the page offers no sharing. */
  readonly share?: (week: WeekId) => void;
}

/** The panel `invisibleLoad.report`: at most one of it is open in a window. */
export class ReportPanel implements Disposable {
  readonly #needs: ReportPanelNeeds;
  #open: { readonly panel: vscode.WebviewPanel; readonly page: ReportPage } | undefined;

  constructor(needs: ReportPanelNeeds) {
    this.#needs = needs;
  }

  /** Opens the report or brings it to the front; without a week a fresh panel follows the current one. */
  show(week?: WeekId): void {
    if (this.#open) {
      this.#open.page.reveal(week);
      return;
    }
    const title = vscode.l10n.t('Weekly Report');
    const options = { enableFindWidget: true };
    this.#adopt(vscode.window.createWebviewPanel(REPORT_VIEW, title, vscode.ViewColumn.Active, options), week);
  }

  /** Fills a panel that VS Code restored after a reload; `state` is what the page kept. */
  restore(panel: vscode.WebviewPanel, state: unknown): void {
    if (this.#open) panel.dispose();
    else this.#adopt(panel, weekOfState(state));
  }

  dispose(): void {
    this.#open?.panel.dispose();
  }

  #adopt(panel: vscode.WebviewPanel, week: WeekId | undefined): void {
    const page = new ReportPage(panel, this.#needs, week);
    this.#open = { panel, page };
    panel.onDidDispose(() => {
      page.dispose();
      if (this.#open?.panel === panel) this.#open = undefined;
    });
  }
}
