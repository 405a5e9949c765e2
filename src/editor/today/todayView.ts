import * as vscode from 'vscode';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import type { Disposable, Event } from '../../core/lifecycle/event';
import type { LocalDate } from '../../core/time/calendar';
import { dateFormat } from '../../core/time/formats';
import { type Duration, MINUTE } from '../../core/time/span';
import { timesOfDay } from '../../core/time/timesOfDay';
import type { DayRow } from '../../core/timeline/dayRows';
import type { DayRead } from '../../core/timeline/dayRead';
import { shownLengths } from '../../core/timeline/shownLengths';
import { type ShownRows, shownRows } from '../../core/timeline/shownRows';
import { readOnlyText } from '../../core/report/text/readOnlyText';
import { contextKeys, views } from '../contributions';
import { ContextKey } from '../host/contextKey';
import { displayLocale } from '../host/editorSettings';
import type { LazyTree, TreeRows } from '../host/lazyTree';
import { plainText } from '../host/plainText';
import { withoutRow } from '../shared/listRow';
import { askText } from '../shared/quickPick';
import { Clicks } from './clicks';
import { focusedRows, reportsDoubleClicks } from './pointedRows';
import { ShownDay, type ShownDayDeps } from './shownDay';
import { itemId, type TodayItem, treeItem } from './todayItems';
import { rowText, totalsText } from './todayRows';
import { plural } from '../../core/language/plural';

interface TodayViewDeps extends ShownDayDeps {
  readonly tree: Pick<LazyTree<TodayItem>, 'view' | 'redraw'>;
  readonly taxonomy: () => Taxonomy;
  /** After this long without evidence, the time until now is a gap. */
  readonly idle: () => Duration;
  /** Whether the file can only be read, because a newer version wrote it. */
  readonly isReadOnly: () => boolean;
  readonly onDidChange: Event<unknown>;
  readonly onTick: Event<void>;
  readonly fail: (error: unknown) => void;
}

/** What the shown rows depend on. `growing` is the present minute if the last row is a gap, which grows with time alone. */
interface Drawn {
  readonly read: DayRead | undefined;
  readonly growing: number | undefined;
}

/** A day as a list: activity, tags and gaps in order. The totals stand in its title. */
export class TodayView implements Disposable, TreeRows<TodayItem> {
  readonly #deps: TodayViewDeps;
  readonly #view: vscode.TreeView<TodayItem>;
  readonly #subscriptions: Disposable[];
  readonly #day: ShownDay;
  readonly #clicks = new Clicks();
  readonly #isEarlier = new ContextKey(vscode, contextKeys.earlierDay);
  #drawn: Drawn | undefined;
  #looking = false;
  #again = false;

  constructor(deps: TodayViewDeps) {
    this.#deps = deps;
    this.#day = new ShownDay(deps);
    this.#view = deps.tree.view;
    this.#subscriptions = [
      this.#view.onDidChangeVisibility(() => void this.refresh()),
      deps.onDidChange(() => void this.reread()),
      deps.onTick(() => void this.refresh()),
    ];
    void this.refresh();
  }

  readonly children = (): Promise<TodayItem[]> => this.#draw().catch(nothingAfter(this.#deps.fail));

  readonly item = treeItem;

  /** Shows the day before or after the shown one, and moves the focus to the list. */
  async page(to: 'before' | 'after'): Promise<void> {
    this.#day.page(to);
    await this.#turned();
  }

  /** Shows today again. */
  async showToday(): Promise<void> {
    this.#day.show();
    await this.#turned();
  }

  /** Shows a day, which the developer types if none is given. Throws `InputError` for anything else than a day. */
  async showDay(given?: unknown): Promise<void> {
    const day = withoutRow(given) ?? (await this.#ask());
    if (day === undefined) return;
    this.#day.show(this.#day.check(day));
    await this.#turned();
  }

  /** The earlier day that the view lists; undefined while it lists today or is not visible. */
  get listed(): LocalDate | undefined {
    return this.#view.visible ? this.#day.earlier : undefined;
  }

  /** The row under the keyboard and the other selected ones, if it is one of them. */
  focused(): Promise<readonly TodayItem[]> {
    return focusedRows(this.#view);
  }

  /** Whether a click on a row asks to open it. */
  opens(item: TodayItem): boolean {
    return reportsDoubleClicks() || this.#clicks.isDouble(itemId(item), this.#deps.clock.now());
  }

  /** Reads the day again and shows it. */
  async reread(): Promise<void> {
    this.#day.forget();
    await this.refresh();
  }

  /** Shows the day as it is now. All calls during a refresh are answered by one more refresh. */
  async refresh(): Promise<void> {
    this.#again = true;
    if (this.#looking) return;
    this.#looking = true;
    while (this.#again) {
      this.#again = false;
      await this.#show().catch(this.#deps.fail);
    }
    this.#looking = false;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #ask(): Promise<string | undefined> {
    const title = vscode.l10n.t('Show which day?');
    const placeholder = vscode.l10n.t('A day such as 2026-11-23, today or yesterday');
    return askText({ title, placeholder, check: (typed) => this.#day.check(typed) });
  }

  async #turned(): Promise<void> {
    await this.refresh();
    await vscode.commands.executeCommand(`${views.today}.focus`);
  }

  /** Updates the badge, and makes VS Code request the rows again if they have changed. */
  async #show(): Promise<void> {
    this.#showBadge(await this.#deps.today.read());
    const read = await this.#day.read();
    this.#isEarlier.set(this.#day.earlier !== undefined);
    this.#showMessage(read);
    if (!this.#view.visible || !this.#drawn) return;
    const { growing } = this.#rowsOf(read);
    if (this.#drawn.read !== read || this.#drawn.growing !== growing) this.#deps.tree.redraw();
  }

  async #draw(): Promise<TodayItem[]> {
    const read = await this.#day.read();
    const { rows, growing } = this.#rowsOf(read);
    this.#drawn = { read, growing };
    const { earlier } = this.#day;
    this.#view.title = plainText(earlier === undefined ? vscode.l10n.t('Today') : dayText(earlier, 'short'));
    this.#view.description = plainText(read ? totalsText(read.totals) : '');
    const [taxonomy, times] = [this.#deps.taxonomy(), timesOfDay(displayLocale(), this.#deps.clock.zone())];
    const lengths = read ? shownLengths(rows, read.totals) : new Map<DayRow, Duration>();
    return rows.map((row) => ({ row, text: rowText(row, taxonomy, times, lengths.get(row)) }));
  }

  #rowsOf(read: DayRead | undefined): ShownRows {
    return read ? shownRows(read, this.#deps.clock.now(), this.#deps.idle()) : { rows: [], growing: undefined };
  }

  /**
   * A message stands above the rows. VS Code draws it anew on every assignment, and shows no welcome beside it, so it
   * says itself that an earlier day is empty.
   */
  #showMessage(read: DayRead | undefined): void {
    const { earlier } = this.#day;
    const isEmpty = earlier !== undefined && this.#rowsOf(read).rows.length === 0;
    const lines = [
      earlier === undefined ? '' : dayText(earlier, 'long'),
      isEmpty ? vscode.l10n.t('Nothing was recorded or tagged on this day.') : '',
      this.#deps.isReadOnly() ? readOnlyText() : '',
    ];
    const message = plainText(lines.filter((line) => line !== '').join(' · '));
    if (message !== (this.#view.message ?? '')) this.#view.message = message;
  }

  #showBadge(read: DayRead | undefined): void {
    const value = Math.floor((read?.totals.untagged ?? 0) / MINUTE);
    if (value === (this.#view.badge?.value ?? 0)) return;
    const tooltip = plural(
      value,
      vscode.l10n.t('{0} untagged minute', value),
      vscode.l10n.t('{0} untagged minutes', value),
    );
    this.#view.badge = value === 0 ? undefined : { value, tooltip };
  }
}

/** `Thu, Nov 26` for the title, `Thursday, November 26, 2026` where there is room. */
function dayText(date: LocalDate, width: 'short' | 'long'): string {
  const year = width === 'long' ? ({ year: 'numeric' } as const) : {};
  const form = { weekday: width, month: width, day: 'numeric', timeZone: 'UTC', ...year } as const;
  return dateFormat(displayLocale(), form).format(Date.parse(`${date}T12:00:00Z`));
}

/** Reports the error and returns an empty list. */
function nothingAfter(fail: (error: unknown) => void): (error: unknown) => TodayItem[] {
  return (error) => {
    fail(error);
    return [];
  };
}
