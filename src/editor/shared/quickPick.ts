import * as vscode from 'vscode';
import { type Check, refusalOf } from '../../core/input/refusalOf';

/** A choice in a list. Without an id it is a heading. */
export interface Choice {
  readonly id?: string;
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  readonly icon?: string;
}

export interface Question {
  readonly title: string;
  readonly placeholder: string;
  /** Closes when it loses the focus, because earlier answers are already stored. */
  readonly passing?: boolean;
  /** No row is marked at first, so that Enter alone chooses nothing. */
  readonly unmarked?: boolean;
}

interface ChoiceItem extends vscode.QuickPickItem {
  readonly id?: string | undefined;
}

/**
 * Asks for one choice; resolves to undefined after Escape. `byKey` returns the id for a typed digit. `hint` returns a
 * message for typed text that cannot match a choice.
 */
export async function pickOne(
  question: Question & {
    readonly choices: readonly Choice[];
    readonly byKey?: (digit: string) => string | undefined;
    readonly hint?: (typed: string) => string | undefined;
  },
): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick<ChoiceItem>();
  Object.assign(pick, { title: question.title, placeholder: question.placeholder, matchOnDescription: true });
  const items = question.choices.map(toItem);
  pick.items = items;
  if (question.unmarked) pick.activeItems = [];
  return showQuickPick(pick, question, (answer) => [
    pick.onDidAccept(() => {
      // If nothing matches the typed text, Enter does nothing, so that the text is not lost.
      const [chosen] = pick.selectedItems;
      if (chosen) answer(chosen.id);
    }),
    pick.onDidChangeValue((value) => {
      const chosen = question.byKey?.(value);
      if (chosen !== undefined) answer(chosen);
      if (!question.hint) return;
      const hint = question.hint(value);
      pick.items = hint === undefined ? items : [refusedItem(hint), ...items];
    }),
  ]);
}

/** `pickOne` as code takes it that is loaded in unit tests, outside VS Code. */
export type PickOne = typeof pickOne;

/**
 * Asks for free text and offers known values. Resolves to the empty string for no value, and to undefined after
 * Escape. Text that `check` rejects cannot be accepted; the reason is shown instead of the values.
 */
export async function pickOrType(
  question: Question & { readonly known: readonly string[]; readonly none?: string; readonly check?: Check },
): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick<ChoiceItem>();
  Object.assign(pick, { title: question.title, placeholder: question.placeholder });
  const offer = (typed: string): ChoiceItem[] => {
    const refused = question.check && refusalOf(question.check, typed);
    if (refused !== undefined) return [refusedItem(refused)];
    const none = question.none ?? vscode.l10n.t('Skip');
    const first: ChoiceItem = typed === '' ? { id: '', label: none } : { id: typed, label: typed };
    return [first, ...question.known.filter((one) => one !== typed).map((one) => ({ id: one, label: one }))];
  };
  pick.items = offer('');
  /** Whether VS Code marked a row after it drew the rows for the current text. Before that, Enter means the text. */
  let isDrawn = true;
  return showQuickPick(pick, question, (answer) => [
    pick.onDidChangeActive(() => {
      isDrawn = true;
    }),
    pick.onDidAccept(() => {
      const typed = pick.value.trim();
      if (question.check && refusalOf(question.check, typed) !== undefined) return;
      answer(isDrawn ? (pick.selectedItems[0]?.id ?? typed) : typed);
    }),
    pick.onDidChangeValue((value) => {
      isDrawn = false;
      pick.items = offer(value.trim());
    }),
  ]);
}

/** Asks for a line of text that `check` accepts. Shows the reason while the text is not valid. */
export function askText(
  question: Question & { readonly value?: string; readonly check: Check },
): Promise<string | undefined> {
  const { title, placeholder, value = '', check } = question;
  return Promise.resolve(
    vscode.window.showInputBox({
      title,
      placeHolder: placeholder,
      prompt: placeholder,
      value,
      ignoreFocusOut: true,
      validateInput: (typed) => refusalOf(check, typed),
    }),
  );
}

/**
 * Shows the pick until `answer` is called or it is hidden, then disposes it. Unless `passing` is set, the pick stays
 * open when it loses the focus, for example to the page that opened it, because earlier answers would be lost.
 */
export function showQuickPick<Item extends vscode.QuickPickItem, Answer>(
  pick: vscode.QuickPick<Item>,
  { passing = false }: Pick<Question, 'passing'>,
  listen: (answer: (id: Answer | undefined) => void) => vscode.Disposable[],
): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    let isAnswered = false;
    let answered: Answer | undefined;
    const listeners = listen((id) => {
      // A key that answers may be followed by Enter before the pick is gone; the first answer counts.
      if (isAnswered) return;
      [isAnswered, answered] = [true, id];
      pick.hide();
    });
    pick.onDidHide(() => {
      vscode.Disposable.from(...listeners, pick).dispose();
      resolve(answered);
    });
    pick.ignoreFocusOut = !passing;
    pick.show();
  });
}

/** A row that only shows a message. */
export function refusedItem(message: string): vscode.QuickPickItem {
  return { label: message, iconPath: new vscode.ThemeIcon('warning'), alwaysShow: true };
}

function toItem({ id, label, description, detail, icon }: Choice): ChoiceItem {
  return {
    id,
    label,
    ...(description !== undefined && { description }),
    ...(detail !== undefined && { detail }),
    ...(icon !== undefined && { iconPath: new vscode.ThemeIcon(icon) }),
    ...(id === undefined && { kind: vscode.QuickPickItemKind.Separator }),
  };
}
