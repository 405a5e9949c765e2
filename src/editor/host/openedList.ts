import type * as vscode from 'vscode';
import type { PlainItem } from './plainText';
import type { ApiPart } from './vscodeApi';

/** A row of a list of choices: named by an id, or by its place. */
export interface ListItem extends PlainItem {
  readonly id?: string | undefined;
  readonly place?: number | undefined;
}

/** A list that was shown before its rows were known, and what was done in it until then. */
export interface OpenedList {
  readonly pick: vscode.QuickPick<ListItem>;
  /** The text at the first Enter. */
  readonly entered: string | undefined;
  readonly isHidden: boolean;
}

/**
 * Shows an empty list in this turn and calls `fill`, which loads code, reads the store and then asks in this list. What
 * is typed before the rows are there stays in the list; without one it would land in the document in front.
 */
export async function withOpenedList<Answer>(
  { window }: ApiPart<{ window: 'createQuickPick' }>,
  fill: (list: OpenedList) => Promise<Answer>,
): Promise<Answer> {
  const pick = window.createQuickPick<ListItem>();
  const list: { -readonly [Name in keyof OpenedList]: OpenedList[Name] } = {
    pick,
    entered: undefined,
    isHidden: false,
  };
  pick.onDidAccept(() => {
    list.entered ??= pick.value;
  });
  pick.onDidHide(() => {
    list.isHidden = true;
  });
  pick.busy = true;
  pick.ignoreFocusOut = true;
  pick.show();
  try {
    return await fill(list);
  } finally {
    pick.dispose();
  }
}
