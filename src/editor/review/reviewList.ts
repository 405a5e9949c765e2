import * as vscode from 'vscode';
import { showQuickPick } from '../shared/quickPick';
import type { ReviewRow, ReviewTarget } from './reviewRows';

interface RowItem extends vscode.QuickPickItem {
  readonly target?: ReviewTarget | undefined;
}

/** The key that rejects a suggestion. */
export const NOT_THIS = 'x';

/** Decides a row by a key and returns the remaining rows. */
type DecideByKey = (target: ReviewTarget, key: string) => Promise<readonly ReviewRow[]>;

/**
 * Shows the rows. A digit, `-` or `x` decides the marked row, and the list stays open with the remaining rows, so that
 * keys typed one after another never reach the editor behind it. Returns the row on which Enter was pressed. Returns
 * undefined after Escape, and when no row is left.
 */
export async function showReview(
  title: string,
  first: readonly ReviewRow[],
  decide: DecideByKey,
): Promise<ReviewTarget | undefined> {
  const pick = vscode.window.createQuickPick<RowItem>();
  pick.title = title;
  let marked: ReviewTarget | undefined;
  const draw = (rows: readonly ReviewRow[]): void => {
    pick.items = rows.map(itemOf);
    pick.placeholder = rows.some(isSuggested)
      ? vscode.l10n.t('1 to 9 is its category, 0 own work, - not work, x not what is suggested; Enter has all else')
      : vscode.l10n.t('1 to 9 is its category, 0 own work, - not work; Enter has all else');
    marked = rows.find(({ target }) => target)?.target;
  };
  draw(first);
  let work = Promise.resolve();
  let taken = '';
  const chosen = await showQuickPick<RowItem, ReviewTarget>(pick, {}, (answer) => {
    const byKey = async (key: string): Promise<void> => {
      if (!marked) return;
      const left = await decide(marked, key);
      draw(left);
      if (left.length === 0) answer(undefined);
    };
    return [
      // Typed text filters the rows, so the marked row is the one from before the key was typed.
      pick.onDidChangeActive(([item]) => {
        if (pick.value === '' && item?.target) marked = item.target;
      }),
      pick.onDidChangeValue((value) => {
        // The next key may arrive before the box is cleared; the text then begins with keys that were already handled.
        const fresh = value.startsWith(taken) ? value.slice(taken.length) : value;
        taken = /^[\dx-]*$/.test(value) ? value : '';
        if (!/^[\dx-]+$/.test(fresh) || taken === '') return;
        pick.value = '';
        for (const key of fresh) work = work.then(() => byKey(key));
        work.catch(() => answer(undefined));
      }),
      pick.onDidAccept(() => {
        const target = pick.selectedItems[0]?.target;
        if (target) answer(target);
      }),
    ];
  });
  await work;
  return chosen;
}

function isSuggested({ target }: ReviewRow): boolean {
  return target?.type === 'stretch' && target.stretch.suggestion !== undefined;
}

function itemOf({ label, description, icon, target }: ReviewRow): RowItem {
  return {
    label,
    target,
    ...(target === undefined && { kind: vscode.QuickPickItemKind.Separator }),
    ...(description !== undefined && { description }),
    ...(icon !== undefined && { iconPath: new vscode.ThemeIcon(icon) }),
  };
}
