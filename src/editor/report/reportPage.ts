import * as vscode from 'vscode';
import type { Disposable } from '../../core/lifecycle/event';
import { readToHost, type ToHost, type ToPage } from '../../core/report/page/protocol';
import { tenths } from '../../core/report/shown/grain';
import { shownReport } from '../../core/report/shown/shownReport';
import { weekText } from '../../core/report/text/dates';
import type { WeeklyReport } from '../../core/report/weeklyReport';
import type { Role } from '../../core/taxonomy/roles';
import type { WeekId } from '../../core/time/calendar';
import type { ReportSource } from './reportSource';
import { WeeksAhead } from './weeksAhead';
import { displayLocale } from '../host/editorSettings';
import { nextTurn } from '../host/nextTurn';
import { PanelPage, type Show } from '../shared/panelPage';
import { webPage } from '../shared/webPage';

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
  readonly makeCase?: (role: Role) => void;
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
  readonly #panel: Pick<vscode.WebviewPanel, 'reveal'>;
  readonly #deps: ReportPageDeps;
  readonly #page: PanelPage<ToPage>;
  readonly #subscriptions: readonly Disposable[];
  /** The requested week; undefined follows the current week, also when it was requested by its number. */
  #week: WeekId | undefined;
  readonly #ahead = new WeeksAhead();
  /** Ends what is done for the page after the week is on it. */
  #later: AbortController | undefined;

  constructor(panel: vscode.WebviewPanel, deps: ReportPageDeps, week: WeekId | undefined) {
    this.#panel = panel;
    this.#deps = deps;
    this.#week = week;
    const { extensionUri } = deps;
    const title = vscode.l10n.t('Weekly Report');
    this.#page = new PanelPage<ToPage>(panel, {
      html: webPage({ extensionUri, title, script: 'report.js' }),
      init: this.#init(),
      make: (show) => this.#make(show),
      fail: (error) => this.#log(error),
    });
    this.#subscriptions = [
      panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      deps.source.onDidChange((touched) => {
        this.#forget(this.#ahead.drop(touched));
        this.#refresh();
      }),
      this.#page,
    ];
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
    this.#later?.abort();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #init(): ToPage {
    const { edit, share, leave, showSample, isSample = false } = this.#deps;
    return {
      type: 'init',
      locale: displayLocale(),
      strings: vscode.l10n.bundle ?? {},
      canEdit: edit !== undefined,
      canShare: share !== undefined,
      canMarkLeave: leave !== undefined,
      canShowSample: showSample !== undefined,
      isSample,
    };
  }

  #receive(raw: unknown): void {
    const message = readToHost(raw);
    if (message) this.#answer(message);
    else this.#deps.log.warn('the report page sent an unknown message');
  }

  #answer(message: ToHost): void {
    switch (message.type) {
      case 'ready':
        this.#week ??= message.week;
        if (message.zone !== undefined) this.#deps.onZone(message.zone);
        // A page that was loaded again keeps nothing.
        this.#ahead.drop(undefined);
        this.#page.ready(message.filled);
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
      case 'case':
        this.#deps.makeCase?.(message.role);
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

  /** Requests a new report, which is more urgent than what is still done for the last one. */
  #refresh(): void {
    this.#later?.abort();
    this.#page.refresh();
  }

  /** Makes the report of the week and shows it, where that takes long first without its comparison. */
  async #make(show: Show<ToPage>): Promise<void> {
    const week = this.#week;
    const later = new AbortController();
    const { signal } = later;
    const showReport = async (exact: WeeklyReport, isWhole: boolean): Promise<void> => {
      this.#later = later;
      // The report was computed in turns, and rounding it takes one more.
      await nextTurn();
      const report = shownReport(exact, tenths);
      // Whoever comes to the current week by its number follows it too, so that the next one is shown when it begins.
      if (this.#week === report.week && report.progress === 'current') this.#week = undefined;
      const pinned = week !== undefined && report.progress !== 'current';
      const state = { pinned, readOnly: this.#deps.isReadOnly(), comparing: !isWhole };
      await show({ type: 'report', report, ...state }, reportTitle(report.week, this.#deps.isSample ?? false));
    };
    try {
      const report = await this.#deps.source.report(week, { early: (one) => showReport(one, false), signal });
      await showReport(report, true);
      await this.#lookAhead(report, signal).catch((error: unknown) => this.#log(error, signal));
    } catch (error) {
      this.#log(error, signal);
      if (signal.aborted) return;
      await show({ type: 'failed', message: vscode.l10n.t('The report could not be made. The log says why.') });
    }
  }

  /** Sends the weeks beside a report, so that the page can show them at once. */
  async #lookAhead(report: WeeklyReport, signal: AbortSignal): Promise<void> {
    for (const week of this.#ahead.missing(report)) {
      const beside = await this.#deps.source.report(week, { early: () => Promise.resolve(), signal });
      await nextTurn();
      signal.throwIfAborted();
      this.#forget(this.#ahead.keep(beside));
      const message = { report: shownReport(beside, tenths), readOnly: this.#deps.isReadOnly() };
      await this.#page.post({ type: 'ahead', ...message });
    }
  }

  #forget(weeks: readonly WeekId[]): void {
    if (weeks.length > 0) void this.#page.post({ type: 'forget', weeks: [...weeks] });
  }

  #log(error: unknown, signal?: AbortSignal): void {
    if (!signal?.aborted) this.#deps.log.error(error instanceof Error ? error : String(error));
  }
}
