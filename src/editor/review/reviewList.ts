import * as vscode from 'vscode';
import { plainItem, plainText } from '../host/plainText';
import { type KeyedItem, keyedItem, KeyedList } from '../shared/keyedList';
import { createPick, showQuickPick } from '../shared/quickPick';
import type { ReviewLine, ReviewPage, ReviewTarget } from './reviewPage';

/** The key that rejects a suggestion. */
export const NOT_THIS = 'x';

/** The key that accepts all likely suggestions, whichever row is marked. */
export const ALL_LIKELY = 'a';

/** Decides a row by a key and returns what is open afterwards. */
type DecideByKey = (target: ReviewTarget, key: string) => Promise<ReviewPage>;

/**
 * Shows the rows. A digit, `-` or `x` decides the marked row, and `a` accepts all that is likely. The list stays open with
 * the remaining rows, so that keys typed one after another never reach the editor behind it. Returns the row on which
 * Enter was pressed. Returns undefined after Escape, and when no row is left.
 */
export async function showReview(
  title: string,
  first: ReviewPage,
  decide: DecideByKey,
): Promise<ReviewTarget | undefined> {
  const pick = createPick<KeyedItem<ReviewTarget>>();
  pick.title = plainText(title);
  let isAnyLikely = false;
  const itemsOf = (page: ReviewPage) => {
    isAnyLikely = hasLikely(page);
    pick.placeholder = plainText(placeholderOf(page));
    return [keyedItem<ReviewTarget>(page.heading), ...page.rows.map(itemOf)];
  };
  let list: KeyedList<ReviewTarget> | undefined;
  const chosen = await showQuickPick<KeyedItem<ReviewTarget>, ReviewTarget>(pick, {}, (close) => {
    list = new KeyedList(pick, itemsOf(first), {
      isKey: (character) => /[\dx-]/.test(character) || (isAnyLikely && character === ALL_LIKELY),
      decide: async (target, key) => itemsOf(await decide(target, key)),
      close,
    });
    return [list];
  });
  await list?.whenDone();
  return chosen;
}

function hasLikely({ rows }: ReviewPage): boolean {
  return rows.some(({ target }) => target?.type === 'likely');
}

function placeholderOf({ rows }: ReviewPage): string {
  return rows.some(({ target }) => target?.type === 'stretch' && target.row.proposed !== undefined)
    ? vscode.l10n.t('1–9 category · 0 own work · - not work · x reject · Enter: more')
    : vscode.l10n.t('1–9 category · 0 own work · - not work · Enter: more');
}

function itemOf({ label, description, icon, target }: ReviewLine): KeyedItem<ReviewTarget> {
  if (target === undefined) return plainItem({ label, kind: vscode.QuickPickItemKind.Separator });
  const text = [label, description].filter((part) => part !== undefined).join(' · ');
  return { ...keyedItem(text, target), ...(icon !== undefined && { iconPath: new vscode.ThemeIcon(icon) }) };
}
