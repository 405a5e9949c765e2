import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { Disposable } from '../../core/lifecycle/event';
import { readToHost, type ToHost, type ToPage } from '../../core/report/protocol';
import type { WeekId } from '../../core/time/calendar';
import { reportHtml } from './html';
import type { ReportPanelNeeds } from './needs';
import { displayLocale } from '../host/settings';

/** One open webview with the report, from its creation to its end. */
export class ReportPage implements Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #needs: ReportPanelNeeds;
  readonly #subscriptions: readonly Disposable[];
  /** The week asked for; undefined follows the current one. */
  #week: WeekId | undefined;
  #listening = false;
  #stale = false;
  #pushing = false;

  constructor(panel: vscode.WebviewPanel, needs: ReportPanelNeeds, week: WeekId | undefined) {
    this.#panel = panel;
    this.#needs = needs;
    this.#week = week;
    this.#subscriptions = [
      panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      needs.source.onDidChange(() => this.#refresh()),
    ];
    const { webview } = panel;
    const uri = (...path: string[]): string =>
      webview.asWebviewUri(vscode.Uri.joinPath(needs.extensionUri, ...path)).toString();
    webview.options = {
      enableScripts: true,
      localResourceRoots: ['dist', 'media'].map((folder) => vscode.Uri.joinPath(needs.extensionUri, folder)),
    };
    webview.html = reportHtml({
      language: vscode.env.language,
      nonce: randomBytes(16).toString('base64'),
      cspSource: webview.cspSource,
      script: uri('dist', 'report.js'),
      style: uri('media', 'report.css'),
    });
  }

  /** The week asked for; undefined while it follows the current one. */
  get week(): WeekId | undefined {
    return this.#week;
  }

  /** Brings the page to the front; with a week, turns it to that week. */
  reveal(week: WeekId | undefined): void {
    this.#panel.reveal();
    if (week === undefined) return;
    this.#week = week;
    this.#refresh();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#listening = false;
  }

  #receive(raw: unknown): void {
    const message = readToHost(raw);
    if (message) this.#answer(message);
    else this.#needs.log.warn('the report page sent a message that is none of ours');
  }

  #answer(message: ToHost): void {
    switch (message.type) {
      case 'ready':
        this.#listening = true;
        this.#week ??= message.week;
        void this.#post({
          type: 'init',
          locale: displayLocale(),
          strings: vscode.l10n.bundle ?? {},
          canEdit: this.#needs.edit !== undefined,
          canShare: this.#needs.share !== undefined,
          canMarkLeave: this.#needs.leave !== undefined,
        });
        this.#refresh();
        return;
      case 'show':
        this.#week = message.week;
        this.#refresh();
        return;
      case 'input':
        this.#needs.onInput();
        return;
      case 'edit':
        this.#needs.edit?.(message.entry);
        return;
      case 'share':
        this.#needs.share?.(message.week);
        return;
      case 'leave':
        this.#needs.leave?.(message.week);
        return;
      default:
        message satisfies never;
    }
  }

  /** Asks for a fresh report. While one is being made, any number of changes ask for one more. */
  #refresh(): void {
    this.#stale = true;
    if (!this.#pushing) void this.#push();
  }

  async #push(): Promise<void> {
    this.#pushing = true;
    while (this.#stale && this.#listening && this.#panel.visible) {
      this.#stale = false;
      await this.#post(await this.#reportMessage());
    }
    this.#pushing = false;
  }

  async #reportMessage(): Promise<ToPage> {
    const week = this.#week;
    try {
      return { type: 'report', report: await this.#needs.source.report(week), pinned: week !== undefined };
    } catch (error) {
      this.#needs.log.error(error instanceof Error ? error : String(error));
      return { type: 'failed', message: vscode.l10n.t('The report could not be made. The log says why.') };
    }
  }

  /** A page that was closed meanwhile takes no message; that is no error. */
  async #post(message: ToPage): Promise<void> {
    if (this.#listening) await this.#panel.webview.postMessage(message);
  }
}
