import * as vscode from 'vscode';
import type { Disposable } from '../../core/lifecycle/event';

/** The rows of a list in the side bar. */
export interface TreeRows<Row> {
  /** The rows as they are now. */
  readonly children: () => Promise<Row[]>;
  readonly item: (row: Row) => vscode.TreeItem;
}

/**
 * A list in the side bar whose code is loaded when its rows are first asked for, which VS Code does when it is visible.
 * Without a list VS Code would say that there is none, as long as that code is not loaded.
 */
export class LazyTree<Row> implements Disposable {
  readonly #redraw = new vscode.EventEmitter<void>();
  readonly view: vscode.TreeView<Row>;

  constructor(id: string, canSelectMany: boolean, rows: () => Promise<TreeRows<Row>>) {
    this.view = vscode.window.createTreeView<Row>(id, {
      canSelectMany,
      treeDataProvider: {
        onDidChangeTreeData: this.#redraw.event,
        getChildren: async (row) => (row ? [] : (await rows()).children()),
        getTreeItem: async (row) => (await rows()).item(row),
      },
    });
  }

  /** Makes VS Code ask for the rows again. */
  redraw(): void {
    this.#redraw.fire();
  }

  dispose(): void {
    this.#redraw.dispose();
    this.view.dispose();
  }
}
