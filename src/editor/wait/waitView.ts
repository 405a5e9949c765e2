import * as vscode from 'vscode';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import type { Disposable, Event } from '../../core/lifecycle/event';
import type { WorkingTime } from '../../core/wait/elapsed';
import type { Waits } from '../../core/wait/waits';
import { views } from '../contributions';
import { type WaitText, waitText } from './waitText';

export interface WaitViewDeps {
  readonly waits: Waits;
  readonly taxonomy: () => Taxonomy;
  readonly workingTime: () => WorkingTime;
  /** Whether there is anything to read; looking makes no file. */
  readonly hasStore: () => boolean;
  readonly onDidChange: Event<void>;
  readonly onTick: Event<void>;
  readonly fail: (error: unknown) => void;
}

/** What is open on others, oldest first, with the working time since. */
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

  /** Reads the list anew while it is visible, and draws it when it is another. */
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
  const item = new vscode.TreeItem(label);
  item.id = id;
  item.description = description;
  item.iconPath = new vscode.ThemeIcon(long ? 'bell-dot' : 'watch');
  item.contextValue = 'wait';
  item.tooltip = spoken;
  item.accessibilityInformation = { label: spoken };
  return item;
}
