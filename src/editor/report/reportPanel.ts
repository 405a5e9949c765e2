import * as vscode from 'vscode';
import { type Day, dayAt, type LocalDate, type WeekId, weekAt, weekOf } from '../../core/time/calendar';
import type { Disposable } from '../../core/lifecycle/event';
import { plainText } from '../host/plainText';
import type { DayPage, DayPageDeps } from '../day/dayPage';
import { ReportPage, type ReportPageDeps } from './reportPage';
import { openPanel } from './firstPanel';
import { type Shown, shownOfState } from './pageState';

interface PanelDeps {
  readonly week: Omit<ReportPageDeps, 'showDay'>;
  readonly day: DayPageDeps;
  /** A panel that was opened before this code was loaded, to be filled first. */
  readonly first: vscode.WebviewPanel | undefined;
  readonly tell: (error: unknown) => void;
}

/** An open panel with the page in it; no page while the code of the page is loading. */
interface Open {
  readonly panel: vscode.WebviewPanel;
  page: ReportPage | DayPage | undefined;
}

/** The panel `invisibleLoad.report`, which shows a week or a day. A window has at most one. */
export class ReportPanel implements Disposable {
  readonly #deps: PanelDeps;
  #open: Open | undefined;

  constructor(deps: PanelDeps) {
    this.#deps = deps;
    if (deps.first) this.#adopt(deps.first);
  }

  /** The requested week; undefined if the page follows the current week, shows a day or is not open. */
  get week(): WeekId | undefined {
    const page = this.#open?.page;
    return page instanceof ReportPage ? page.week : undefined;
  }

  /** Opens the week or brings it to the front. Without a week, a new page follows the current week. */
  async show(week?: WeekId): Promise<void> {
    const page = this.#open?.page;
    if (page instanceof ReportPage) page.reveal(week);
    else await this.#fill(this.#open ?? this.#create(), { view: 'week', week });
  }

  /** Opens a day or brings it to the front; without a date, the current day. */
  async showDay(date?: LocalDate): Promise<void> {
    const page = this.#open?.page;
    if (page && !(page instanceof ReportPage)) page.reveal(date);
    else await this.#fill(this.#open ?? this.#create(), { view: 'day', date });
  }

  /** Fills a panel that VS Code restored after a reload. `state` is what the page had saved. */
  async restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    if (this.#open) panel.dispose();
    else await this.#fill(this.#adopt(panel), shownOfState(state));
  }

  dispose(): void {
    this.#open?.panel.dispose();
  }

  #create(): Open {
    return this.#adopt(openPanel());
  }

  #adopt(panel: vscode.WebviewPanel): Open {
    const open: Open = { panel, page: undefined };
    this.#open = open;
    panel.onDidDispose(() => {
      open.page?.dispose();
      open.page = undefined;
      if (this.#open === open) this.#open = undefined;
    });
    return open;
  }

  /** Replaces the page in the panel. */
  async #fill(open: Open, shown: Shown): Promise<void> {
    open.page?.dispose();
    open.page = undefined;
    open.panel.reveal();
    if (shown.view === 'week') {
      open.panel.title = plainText(vscode.l10n.t('Weekly Report'));
      const showDay = (week: WeekId) => this.#switch(() => this.showDay(this.#dayOf(week)));
      open.page = new ReportPage(open.panel, { ...this.#deps.week, showDay }, shown.week);
      return;
    }
    const { day: deps } = this.#deps;
    const { DayPage } = await import('../day/dayPage');
    if (this.#open !== open || open.page) return;
    const showWeek = (day: Day) => this.#switch(() => this.show(weekAt(deps.terms().calendar, day.span.start).id));
    open.page = new DayPage(open.panel, deps, { date: shown.date, showWeek });
  }

  #switch(work: () => Promise<void>): void {
    void work().catch(this.#deps.tell);
  }

  /** The day that stands for a week: the current one, or the first of another week. */
  #dayOf(week: WeekId): LocalDate | undefined {
    const { terms, clock } = this.#deps.day;
    const { calendar } = terms();
    const today = dayAt(calendar, clock.now());
    const { days } = weekOf(calendar, week);
    return days.some(({ date }) => date === today.date) ? undefined : days[0]?.date;
  }
}
