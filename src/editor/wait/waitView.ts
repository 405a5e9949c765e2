import * as vscode from 'vscode';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import type { Disposable, Event } from '../../core/lifecycle/event';
import type { WorkingTime } from '../../core/wait/elapsed';
import type { Waits } from '../../core/wait/waits';
import type { LazyTree, TreeRows } from '../host/lazyTree';
import { type WaitText, waitText } from './waitText';
import { plainText } from '../host/plainText';

interface WaitViewDeps {
  readonly tree: Pick<LazyTree<WaitText>, 'view' | 'redraw'>;
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
export class WaitView implements Disposable, TreeRows<WaitText> {
  readonly #deps: WaitViewDeps;
  readonly #subscriptions: Disposable[];
  /** The rows that VS Code has; undefined before it asked for them. */
  #drawn: readonly WaitText[] | undefined;

  constructor(deps: WaitViewDeps) {
    this.#deps = deps;
    const refresh = () => void this.refresh();
    this.#subscriptions = [
      deps.tree.view.onDidChangeVisibility(refresh),
      deps.onDidChange(refresh),
      deps.onTick(refresh),
    ];
    refresh();
  }

  /** Rereads the list while it is visible, and makes VS Code request the rows again if they have changed. */
  async refresh(): Promise<void> {
    if (!this.#deps.tree.view.visible) return;
    try {
      const rows = await this.#read();
      if (JSON.stringify(rows) !== JSON.stringify(this.#drawn)) this.#deps.tree.redraw();
    } catch (error) {
      this.#deps.fail(error);
    }
  }

  readonly children = async (): Promise<WaitText[]> => {
    try {
      const rows = await this.#read();
      this.#drawn = rows;
      return rows;
    } catch (error) {
      this.#deps.fail(error);
      return [];
    }
  };

  readonly item = treeItem;

  async #read(): Promise<WaitText[]> {
    const { waits, taxonomy, workingTime, hasStore } = this.#deps;
    const time = workingTime();
    const list = hasStore() ? await waits.list(time) : [];
    return list.map((wait) => waitText(wait, taxonomy(), time));
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
