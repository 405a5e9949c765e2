import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { sentenceLanguage } from '../../core/language/sentenceLanguage';
import type { Disposable } from '../../core/lifecycle/event';
import { readToHost, type ToHost, type ToPage } from '../../core/report/page/protocol';
import { tenths } from '../../core/report/shown/grain';
import { shownReport } from '../../core/report/shown/shownReport';
import { weekText } from '../../core/report/text/dates';
import type { WeekId } from '../../core/time/calendar';
import type { ReportSource } from './reportSource';
import { displayLocale } from '../host/editorSettings';
import { nextTurn } from '../host/nextTurn';
import { plainText } from '../host/plainText';
import { pageHtml, pageStyles } from '../shared/pageHtml';
import { pageOptions } from '../shared/pageOptions';

export interface ReportPageDeps {
  readonly extensionUri: vscode.Uri;
  readonly source: ReportSource;
  readonly log: Pick<vscode.LogOutputChannel, 'warn' | 'error'>;
  /** Whether the file can only be read, because a newer version wrote it. */
  readonly isReadOnly: () => boolean;
  /** Called when a person uses the page, which is evidence of activity. */
  readonly onInput: () => void;
  /** Called with the zone in which the page is shown. */
  readonly onZone: (zone: string) => void;
  /** Shows a day of the week in place of it. */
  readonly showDay?: (week: WeekId) => void;
  /** Edits an entry; without it the page offers no editing. */
  readonly edit?: (entry: string) => void;
  /** Starts sharing a week; without it the page offers no sharing. */
  readonly share?: (week: WeekId) => void;
  /** Asks which days of a week are leave; without it the page does not offer this. */
  readonly leave?: (week: WeekId) => void;
  /** Shows the sample report; without it the page does not offer this. */
  readonly showSample?: () => void;
  /** The report is about an invented developer. */
  readonly isSample?: boolean;
}

/** The title of the tab, which names the week, and says of a sample that it is one. */
function reportTitle(week: WeekId, isSample: boolean): string {
  const named = weekText(week);
  return isSample ? vscode.l10n.t('Sample Report: {0}', named) : vscode.l10n.t('Weekly Report: {0}', named);
}

/** One open webview that shows the report. */
export class ReportPage implements Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #deps: ReportPageDeps;
  readonly #subscriptions: readonly Disposable[];
  /** The requested week; undefined follows the current week. */
  #week: WeekId | undefined;
  #listening = false;
  #stale = false;
  #pushing = false;
  /** The report that was begun when the panel opened; undefined once it is sent or something changed. */
  #begun: { readonly week: WeekId | undefined; readonly message: Promise<ToPage> } | undefined;

  constructor(panel: vscode.WebviewPanel, deps: ReportPageDeps, week: WeekId | undefined) {
    this.#panel = panel;
    this.#deps = deps;
    this.#week = week;
    this.#subscriptions = [
      panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      deps.source.onDidChange(() => {
        this.#begun = undefined;
        this.#refresh();
      }),
    ];
    const { webview } = panel;
    const uri = (...path: string[]): string =>
      webview.asWebviewUri(vscode.Uri.joinPath(deps.extensionUri, ...path)).toString();
    webview.options = pageOptions(deps.extensionUri);
    webview.html = pageHtml({
      language: sentenceLanguage(),
      title: vscode.l10n.t('Weekly Report'),
      nonce: randomBytes(16).toString('base64'),
      cspSource: webview.cspSource,
      script: uri('dist', 'report.js'),
      styles: pageStyles.map((name) => uri('media', name)),
    });
    // The webview takes a while to start, and the report can be made meanwhile.
    this.#begun = { week, message: this.#reportMessage(week) };
  }

  /** The requested week; undefined while the page follows the current week. */
  get week(): WeekId | undefined {
    return this.#week;
  }

  /** Brings the page to the front. With a week, shows that week. */
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
    else this.#deps.log.warn('the report page sent an unknown message');
  }

  #answer(message: ToHost): void {
    switch (message.type) {
      case 'ready':
        this.#listening = true;
        this.#week ??= message.week;
        if (message.zone !== undefined) this.#deps.onZone(message.zone);
        void this.#post({
          type: 'init',
          locale: displayLocale(),
          strings: vscode.l10n.bundle ?? {},
          canEdit: this.#deps.edit !== undefined,
          canShare: this.#deps.share !== undefined,
          canMarkLeave: this.#deps.leave !== undefined,
          canShowSample: this.#deps.showSample !== undefined,
          isSample: this.#deps.isSample ?? false,
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
      case 'day':
        this.#deps.showDay?.(message.week);
        return;
      case 'leave':
        this.#deps.leave?.(message.week);
        return;
      case 'sample':
        this.#deps.showSample?.();
        return;
      default:
        message satisfies never;
    }
  }

  /** Requests a new report. All requests while a report is being computed are answered by one more report. */
  #refresh(): void {
    this.#stale = true;
    if (!this.#pushing) void this.#push();
  }

  async #push(): Promise<void> {
    this.#pushing = true;
    while (this.#stale && this.#listening && this.#panel.visible) {
      this.#stale = false;
      const message = await this.#nextMessage();
      // The panel may show another page by now.
      if (message.type === 'report' && this.#listening) {
        this.#panel.title = plainText(reportTitle(message.report.week, this.#deps.isSample ?? false));
      }
      await this.#post(message);
    }
    this.#pushing = false;
  }

  /** The report that was begun early, if it is of the week that is asked for, else one that is made now. */
  async #nextMessage(): Promise<ToPage> {
    const begun = this.#begun;
    this.#begun = undefined;
    return begun && begun.week === this.#week ? begun.message : this.#reportMessage(this.#week);
  }

  async #reportMessage(week: WeekId | undefined): Promise<ToPage> {
    try {
      const exact = await this.#deps.source.report(week);
      // The report was computed in turns, and rounding it takes one more.
      await nextTurn();
      const report = shownReport(exact, tenths);
      return { type: 'report', report, pinned: week !== undefined, readOnly: this.#deps.isReadOnly() };
    } catch (error) {
      this.#deps.log.error(error instanceof Error ? error : String(error));
      return { type: 'failed', message: vscode.l10n.t('The report could not be made. The log says why.') };
    }
  }

  /** Sends a message to the page, unless it was closed meanwhile. */
  async #post(message: ToPage): Promise<void> {
    if (this.#listening) await this.#panel.webview.postMessage(message);
  }
}
