import * as vscode from 'vscode';
import { answerOf } from '../quickChoice';
import type { ReviewRow, ReviewTarget } from './rows';

interface RowItem extends vscode.QuickPickItem {
  readonly target?: ReviewTarget | undefined;
}

/** What was done with a row: a digit decided it, or Enter asks for more. */
export interface ReviewAnswer {
  readonly target: ReviewTarget;
  readonly key?: string;
}

/** Shows the rows; the digits decide the row that is marked, Escape leaves. */
export function showReview(title: string, rows: readonly ReviewRow[]): Promise<ReviewAnswer | undefined> {
  const pick = vscode.window.createQuickPick<RowItem>();
  pick.title = title;
  pick.placeholder = vscode.l10n.t('1 to 9 is its category, 0 own work, - not work; Enter has all else');
  pick.ignoreFocusOut = true;
  pick.items = rows.map(({ label, description, icon, target }) => ({
    label,
    target,
    ...(target === undefined && { kind: vscode.QuickPickItemKind.Separator }),
    ...(description !== undefined && { description }),
    ...(icon !== undefined && { iconPath: new vscode.ThemeIcon(icon) }),
  }));
  let marked: ReviewTarget | undefined;
  return answerOf<RowItem, ReviewAnswer>(pick, (answer) => [
    // What is typed filters the rows, so the marked one is known only from before.
    pick.onDidChangeActive(([item]) => {
      if (pick.value === '') marked = item?.target;
    }),
    pick.onDidChangeValue((value) => {
      if (/^[\d-]$/.test(value) && marked) answer({ target: marked, key: value });
    }),
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (item?.target) answer({ target: item.target });
    }),
  ]);
}
