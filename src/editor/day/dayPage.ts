import * as vscode from 'vscode';
import type { DayTerms, ReadPicture } from '../../core/day/readPicture';
import { readPicture } from '../../core/day/readPicture';
import { type FromDayPage, readFromDayPage, type ToDayPage } from '../../core/day/protocol';
import type { Disposable, Event } from '../../core/lifecycle/event';
import { dateText } from '../../core/report/text/dates';
import type { Store } from '../../core/store/store';
import { StoreError } from '../../core/store/storeError';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import { type Day, dayAt, dayOf, type LocalDate } from '../../core/time/calendar';
import type { Clock } from '../../core/time/clock';
import { earlierDate } from '../../core/time/pageDay';
import type { EntryActs } from '../entry/entryActs';
import { displayLocale } from '../host/editorSettings';
import { proposedElsewhere } from '../host/elsewhere';
import { nextTurn } from '../host/nextTurn';
import { PanelPage, type Show } from '../shared/panelPage';
import { webPage } from '../shared/webPage';
import { type DayRequest, doRequest } from './dayActs';
import { pictureWords } from './pictureWords';

export interface DayPageDeps {
  readonly extensionUri: vscode.Uri;
  readonly open: () => Promise<Store>;
  readonly clock: Clock;
  readonly taxonomy: () => Taxonomy;
  readonly terms: () => DayTerms;
  readonly acts: () => Promise<EntryActs>;
  readonly log: Pick<vscode.LogOutputChannel, 'warn' | 'error'>;
  /** Fires when the day may be different now. */
  readonly onDidChange: Event<unknown>;
  readonly onSettings: Event<unknown>;
  readonly onTick: Event<void>;
  /** Called when a person uses the page, which is evidence of activity. */
  readonly onInput: () => void;
  /** Tells the developer about an act that failed. */
  readonly tell: (error: unknown) => void;
  /** The path of the file if it can only be read, because a newer version wrote it. */
  readonly readOnlyPath: () => string | undefined;
}

/** The page of a day in the report panel. */
export class DayPage implements Disposable {
  readonly #panel: Pick<vscode.WebviewPanel, 'reveal'>;
  readonly #deps: DayPageDeps;
  readonly #showWeek: (day: Day) => void;
  readonly #page: PanelPage<ToDayPage>;
  readonly #subscriptions: readonly Disposable[];
  /** The chosen earlier day; undefined follows the current day. */
  #date: LocalDate | undefined;
  /** The last message about the day, to send only what differs. */
  #sent = '';

  constructor(
    panel: vscode.WebviewPanel,
    deps: DayPageDeps,
    { date, showWeek }: { readonly date: LocalDate | undefined; readonly showWeek: (day: Day) => void },
  ) {
    this.#panel = panel;
    this.#deps = deps;
    this.#choose(date);
    this.#showWeek = showWeek;
    const { extensionUri } = deps;
    this.#page = new PanelPage<ToDayPage>(panel, {
      html: webPage({ extensionUri, title: vscode.l10n.t('The Day'), script: 'day.js', styles: ['day.css'] }),
      init: { type: 'init', locale: displayLocale(), strings: vscode.l10n.bundle ?? {} },
      make: (show) => this.#make(show),
      fail: (error) => this.#log(error),
    });
    this.#subscriptions = [
      panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      deps.onDidChange(() => this.#page.refresh()),
      deps.onSettings(() => this.#page.refresh()),
      deps.onTick(() => this.#page.refresh()),
      this.#page,
    ];
  }

  /** Brings the page to the front. With a date, shows that day. */
  reveal(date: LocalDate | undefined): void {
    this.#panel.reveal();
    this.#choose(date);
    this.#page.refresh();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #receive(raw: unknown): void {
    const message = readFromDayPage(raw);
    if (message) this.#answer(message);
    else this.#deps.log.warn('the page of the day sent an unknown message');
  }

  #answer(message: FromDayPage): void {
    switch (message.type) {
      case 'ready':
        if (!message.filled) this.#sent = '';
        if (this.#date === undefined) this.#choose(message.date);
        this.#page.ready(message.filled);
        return;
      case 'show':
        this.#choose(message.date);
        this.#page.refresh();
        return;
      case 'week':
        this.#showWeek(this.#day());
        return;
      case 'input':
        this.#deps.onInput();
        return;
      default:
        void this.#act(message);
    }
  }

  async #act(request: DayRequest): Promise<void> {
    let stored = false;
    const { acts, taxonomy, clock, tell, readOnlyPath } = this.#deps;
    try {
      const path = readOnlyPath();
      if (path !== undefined) throw new StoreError('newer', path);
      const deps = { acts: await acts(), taxonomy: taxonomy(), read: await this.#read(), now: clock.now() };
      stored = await doRequest(request, deps);
    } catch (error) {
      tell(error);
    }
    await this.#page.post({ type: 'answered', stored });
  }

  /** Whoever comes to today by its date follows the current day too, so that the next one is shown when it begins. */
  #choose(date: LocalDate | undefined): void {
    const { calendar } = this.#deps.terms();
    this.#date = date === undefined ? undefined : earlierDate(date, calendar, this.#deps.clock.now());
  }

  #day(): Day {
    const { calendar } = this.#deps.terms();
    return this.#date === undefined ? dayAt(calendar, this.#deps.clock.now()) : dayOf(calendar, this.#date);
  }

  async #read(): Promise<ReadPicture> {
    const store = await this.#deps.open();
    // What another window changed is on the page, even if its change is not announced yet.
    store.lookForChanges();
    const [day, now, terms] = [this.#day(), this.#deps.clock.now(), this.#deps.terms()];
    const elsewhere = await proposedElsewhere(store, day, now, terms);
    return readPicture(
      store,
      day,
      now,
      terms,
      elsewhere.filter(({ end }) => end <= now),
    );
  }

  /** Reads the day and shows it, if it differs from what is shown. */
  async #make(show: Show<ToDayPage>): Promise<void> {
    await nextTurn();
    const message = await this.#message();
    const text = JSON.stringify(message);
    if (text === this.#sent) return;
    this.#sent = text;
    await show(message, message.type === 'day' ? dayTitle(message.picture.date) : undefined);
  }

  async #message(): Promise<ToDayPage> {
    const { clock, taxonomy, terms, readOnlyPath } = this.#deps;
    try {
      const read = await this.#read();
      const { calendar } = terms();
      const words = { taxonomy: taxonomy(), calendar, now: clock.now(), readOnly: readOnlyPath() !== undefined };
      const picture = pictureWords(read, words);
      return { type: 'day', picture, pinned: picture.date !== picture.today };
    } catch (error) {
      this.#log(error);
      return { type: 'failed', message: vscode.l10n.t('The day could not be read. The log says why.') };
    }
  }

  #log(error: unknown): void {
    this.#deps.log.error(error instanceof Error ? error : String(error));
  }
}

function dayTitle(date: LocalDate): string {
  return vscode.l10n.t('Day: {0}', dateText(date, displayLocale()));
}
