import * as vscode from 'vscode';
import type { Disposable } from '../../core/lifecycle/event';
import type { StoreFiles } from '../../core/store/storeFiles';
import { addWeeks, type Calendar, weekAt } from '../../core/time/calendar';
import type { Clock } from '../../core/time/clock';
import { views } from '../contributions';
import { ReportPage, type ReportPageDeps } from './reportPage';
import { sampleSource } from './sampleSource';

interface SamplePanelDeps extends Pick<ReportPageDeps, 'extensionUri' | 'log' | 'onInput'> {
  readonly files: Pick<StoreFiles, 'inMemory'>;
  readonly calendar: () => Calendar;
  readonly clock: Clock;
}

/**
 * Shows the report of an invented developer, of which there is at most one panel. It is made anew in memory each time, it
 * cannot be shared or edited, and VS Code does not restore it.
 */
export class SamplePanel implements Disposable {
  readonly #deps: SamplePanelDeps;
  #open: { readonly panel: vscode.WebviewPanel; readonly page: ReportPage } | undefined;

  constructor(deps: SamplePanelDeps) {
    this.#deps = deps;
  }

  /** Opens the sample at its last full week, or brings it to the front. */
  show(): void {
    if (this.#open) return this.#open.page.reveal(undefined);
    const { calendar, clock, files, ...deps } = this.#deps;
    const title = vscode.l10n.t('Sample Report');
    const panel = vscode.window.createWebviewPanel(views.sample, title, vscode.ViewColumn.Active);
    const now = clock.now();
    const source = sampleSource(files, calendar(), now);
    const lastWeek = addWeeks(weekAt(calendar(), now).id, -1);
    const onZone = (): void => undefined;
    const page = new ReportPage(panel, { ...deps, source, isReadOnly: () => false, onZone, isSample: true }, lastWeek);
    this.#open = { panel, page };
    panel.onDidDispose(() => {
      page.dispose();
      source.dispose();
      this.#open = undefined;
    });
  }

  dispose(): void {
    this.#open?.panel.dispose();
  }
}
