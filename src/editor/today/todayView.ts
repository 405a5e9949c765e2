import * as vscode from 'vscode';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import type { Disposable, Event } from '../../core/lifecycle/event';
import type { Clock } from '../../core/time/clock';
import { formatElapsed } from '../../core/time/formatElapsed';
import { type Duration, MINUTE } from '../../core/time/span';
import type { DayRow } from '../../core/timeline/dayRows';
import { shownLengths } from '../../core/timeline/shownLengths';
import { type ShownRows, shownRows } from '../../core/timeline/shownRows';
import { views } from '../contributions';
import type { Today } from '../host/today';
import type { DayRead } from '../../core/timeline/dayRead';
import { readOnlyText } from '../../core/report/text/readOnlyText';
import { type RowText, rowText, totalTexts } from './todayRows';
import { type TimesOfDay, timesOfDay } from '../../core/time/timesOfDay';
import { displayLocale } from '../host/editorSettings';
import { plainText } from '../host/plainText';

/** A row of the tree, which is also the argument of commands that are run on it. */
interface TodayItem {
  readonly text: RowText;
  /** The row of the day; undefined for a total. */
  readonly row?: DayRow;
}

interface TodayViewDeps {
  readonly today: Today;
  readonly taxonomy: () => Taxonomy;
  readonly clock: Clock;
  /** After this long without evidence, the time until now is a gap. */
  readonly idle: () => Duration;
  /** Whether the file can only be read, because a newer version wrote it. */
  readonly isReadOnly: () => boolean;
  readonly onDidChange: Event<unknown>;
  readonly onTick: Event<void>;
  readonly fail: (error: unknown) => void;
}

/** What the shown rows depend on. `gap` is the present minute if the last row is a gap, which grows with time alone. */
interface Drawn {
  readonly read: DayRead | undefined;
  readonly growing: number | undefined;
}

/** The day as a list: activity, tags and gaps in order, and a total for each state. */
export class TodayView implements Disposable {
  readonly #deps: TodayViewDeps;
  readonly #redraw = new vscode.EventEmitter<void>();
  readonly #view: vscode.TreeView<TodayItem>;
  readonly #subscriptions: Disposable[];
  #drawn: Drawn | undefined;
  #looking = false;
  #again = false;

  constructor(deps: TodayViewDeps) {
    this.#deps = deps;
    this.#view = vscode.window.createTreeView<TodayItem>(views.today, {
      canSelectMany: true,
      treeDataProvider: {
        onDidChangeTreeData: this.#redraw.event,
        getChildren: async (item) => (item ? [] : this.#draw().catch(nothingAfter(deps.fail))),
        getTreeItem: (item) => treeItem(item),
      },
    });
    this.#subscriptions = [
      this.#redraw,
      this.#view,
      this.#view.onDidChangeVisibility(() => void this.refresh()),
      deps.onDidChange(() => void this.refresh()),
      deps.onTick(() => void this.refresh()),
    ];
    void this.refresh();
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

  /** Updates the badge, and makes VS Code request the rows again if they have changed. */
  async #show(): Promise<void> {
    const read = await this.#deps.today.read();
    this.#showBadge(read);
    this.#showReadOnly();
    if (!this.#view.visible || !this.#drawn) return;
    const { growing } = this.#rowsOf(read);
    if (this.#drawn.read !== read || this.#drawn.growing !== growing) this.#redraw.fire();
  }

  async #draw(): Promise<TodayItem[]> {
    const read = await this.#deps.today.read();
    const { rows, growing } = this.#rowsOf(read);
    this.#drawn = { read, growing };
    const tracked = read?.totals.tracked ?? 0;
    this.#view.description = plainText(tracked > 0 ? vscode.l10n.t('{0} tracked', formatElapsed(tracked)) : '');
    return read ? itemsOf(rows, read, this.#deps.taxonomy(), timesOfDay(displayLocale(), this.#deps.clock.zone())) : [];
  }

  #rowsOf(read: DayRead | undefined): ShownRows {
    return read ? shownRows(read, this.#deps.clock.now(), this.#deps.idle()) : { rows: [], growing: undefined };
  }

  /** A message stands above the rows. VS Code draws it anew on every assignment. */
  #showReadOnly(): void {
    const message = plainText(this.#deps.isReadOnly() ? readOnlyText() : '');
    if (message !== (this.#view.message ?? '')) this.#view.message = message;
  }

  #showBadge(read: DayRead | undefined): void {
    const value = Math.floor((read?.totals.untagged ?? 0) / MINUTE);
    if (value === (this.#view.badge?.value ?? 0)) return;
    const tooltip = value === 1 ? vscode.l10n.t('One untagged minute') : vscode.l10n.t('{0} untagged minutes', value);
    this.#view.badge = value === 0 ? undefined : { value, tooltip };
  }
}

/** Reports the error and returns an empty list. */
function nothingAfter(fail: (error: unknown) => void): (error: unknown) => TodayItem[] {
  return (error) => {
    fail(error);
    return [];
  };
}

function itemsOf(rows: readonly DayRow[], read: DayRead, taxonomy: Taxonomy, times: TimesOfDay): TodayItem[] {
  const lengths = shownLengths(rows, read.totals);
  return [
    ...rows.map((row) => ({ row, text: rowText(row, taxonomy, times, lengths.get(row)) })),
    ...totalTexts(read.totals).map((text) => ({ text })),
  ];
}

function treeItem({ row, text }: TodayItem): vscode.TreeItem {
  const item = new vscode.TreeItem(plainText(text.label));
  item.id = row ? `${row.type} ${row.start}` : `total ${text.label}`;
  item.description = plainText(text.description);
  item.iconPath = new vscode.ThemeIcon(text.icon);
  item.contextValue = row?.type ?? 'total';
  item.tooltip = plainText(text.spoken);
  item.accessibilityInformation = { label: text.spoken };
  return item;
}
