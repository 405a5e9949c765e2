import * as vscode from 'vscode';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import type { Disposable, Event } from '../../core/lifecycle/event';
import type { WorkingTime } from '../../core/wait/elapsed';
import type { Waits } from '../../core/wait/waits';
import { views } from '../contributions';
import { type WaitText, waitText } from './waitText';
import { plainText } from '../host/plainText';

interface WaitViewDeps {
  readonly waits: Waits;
  readonly taxonomy: () => Taxonomy;
  readonly workingTime: () => WorkingTime;
  /** Whether the store is open; without it the list is empty, and no file is created. */
  readonly hasStore: () => boolean;
  readonly onDidChange: Event<unknown>;
  readonly onTick: Event<void>;
  readonly fail: (error: unknown) => void;
}

/** The list of open waits, oldest first, with the working time since each was opened. */
export class WaitView implements Disposable {
  readonly #deps: WaitViewDeps;
  readonly #redraw = new vscode.EventEmitter<void>();
  readonly #view: vscode.TreeView<WaitText>;
  readonly #subscriptions: Disposable[];
  #rows: readonly WaitText[] = [];

  constructor(deps: WaitViewDeps) {
    this.#deps = deps;
    this.#view = vscode.window.createTreeView<WaitText>(views.waits, {
      treeDataProvider: {
        onDidChangeTreeData: this.#redraw.event,
        getChildren: (row) => (row ? [] : [...this.#rows]),
        getTreeItem: treeItem,
      },
    });
    const refresh = () => void this.refresh();
    this.#subscriptions = [
      this.#redraw,
      this.#view,
      this.#view.onDidChangeVisibility(refresh),
      deps.onDidChange(refresh),
      deps.onTick(refresh),
    ];
    refresh();
  }

  /** Rereads the list while it is visible, and redraws it if it has changed. */
  async refresh(): Promise<void> {
    if (!this.#view.visible) return;
    try {
      const { waits, taxonomy, workingTime, hasStore } = this.#deps;
      const time = workingTime();
      const list = hasStore() ? await waits.list(time) : [];
      const rows = list.map((wait) => waitText(wait, taxonomy(), time));
      if (JSON.stringify(rows) === JSON.stringify(this.#rows)) return;
      this.#rows = rows;
      this.#redraw.fire();
    } catch (error) {
      this.#deps.fail(error);
    }
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

function treeItem({ id, label, description, long, spoken }: WaitText): vscode.TreeItem {
  const item = new vscode.TreeItem(plainText(label));
  item.id = id;
  item.description = plainText(description);
  item.iconPath = new vscode.ThemeIcon(long ? 'bell-dot' : 'watch');
  item.contextValue = 'wait';
  item.tooltip = plainText(spoken);
  item.accessibilityInformation = { label: spoken };
  return item;
}
