import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { Disposable } from '../../core/lifecycle/event';
import { readToHost, type ToHost, type ToPage } from '../../core/report/protocol';
import type { WeekId } from '../../core/time/calendar';
import { reportHtml } from './reportHtml';
import type { ReportSource } from './reportSource';
import { displayLocale } from '../host/settings';

export interface ReportPageDeps {
  readonly extensionUri: vscode.Uri;
  readonly source: ReportSource;
  readonly log: Pick<vscode.LogOutputChannel, 'warn' | 'error'>;
  /** A person is at work in the page: evidence. */
  readonly onInput: () => void;
  /** Edits an entry from the page; without it the page offers no editing. */
  readonly edit?: (entry: string) => void;
  /** Begins to share a week from the page; without it the page offers no sharing. */
  readonly share?: (week: WeekId) => void;
  /** Asks which days of a week are leave; without it the page does not offer that. */
  readonly leave?: (week: WeekId) => void;
}

/** One open webview with the report, from its creation to its end. */
export class ReportPage implements Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #deps: ReportPageDeps;
  readonly #subscriptions: readonly Disposable[];
  /** The week asked for; undefined follows the current one. */
  #week: WeekId | undefined;
  #listening = false;
  #stale = false;
  #pushing = false;

  constructor(panel: vscode.WebviewPanel, deps: ReportPageDeps, week: WeekId | undefined) {
    this.#panel = panel;
    this.#deps = deps;
    this.#week = week;
    this.#subscriptions = [
      panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      deps.source.onDidChange(() => this.#refresh()),
    ];
    const { webview } = panel;
    const uri = (...path: string[]): string =>
      webview.asWebviewUri(vscode.Uri.joinPath(deps.extensionUri, ...path)).toString();
    webview.options = {
      enableScripts: true,
      localResourceRoots: ['dist', 'media'].map((folder) => vscode.Uri.joinPath(deps.extensionUri, folder)),
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
    else this.#deps.log.warn('the report page sent a message that is none of ours');
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
          canEdit: this.#deps.edit !== undefined,
          canShare: this.#deps.share !== undefined,
          canMarkLeave: this.#deps.leave !== undefined,
        });
        this.#refresh();
        return;
      case 'show':
        this.#week = message.week;
        this.#refresh();
        return;
      case 'input':
        this.#deps.onInput();
        return;
      case 'edit':
        this.#deps.edit?.(message.entry);
        return;
      case 'share':
        this.#deps.share?.(message.week);
        return;
      case 'leave':
        this.#deps.leave?.(message.week);
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
      return { type: 'report', report: await this.#deps.source.report(week), pinned: week !== undefined };
    } catch (error) {
      this.#deps.log.error(error instanceof Error ? error : String(error));
      return { type: 'failed', message: vscode.l10n.t('The report could not be made. The log says why.') };
    }
  }

  /** A page that was closed meanwhile takes no message; that is no error. */
  async #post(message: ToPage): Promise<void> {
    if (this.#listening) await this.#panel.webview.postMessage(message);
  }
}
