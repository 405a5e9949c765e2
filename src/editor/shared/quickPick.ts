import * as vscode from 'vscode';
import { InputError } from '../../core/input/inputError';

/** One thing to choose; without an id it only heads what follows. */
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
  /** Closes when something else takes the focus: what was said before is kept already. */
  readonly passing?: boolean;
  /** Nothing is marked at first, so that Enter alone takes nothing. */
  readonly unmarked?: boolean;
}

/** Says what is wrong with a text by throwing `InputError`. */
export type Check = (typed: string) => unknown;

interface ChoiceItem extends vscode.QuickPickItem {
  readonly id?: string | undefined;
}

/**
 * Lets the developer choose one; undefined when they leave with Escape. `byKey` turns a typed digit into an id, `hint`
 * says what to do about a text that names no choice.
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
      // Nothing fits what was typed: Enter must not throw it away.
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

/**
 * Takes free text, offering what is known; the empty string means none, undefined that they left with Escape.
 * What `check` refuses is said in place of the offer and cannot be taken.
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
  return showQuickPick(pick, question, (answer) => [
    pick.onDidAccept(() => {
      const typed = pick.value.trim();
      if (question.check && refusalOf(question.check, typed) !== undefined) return;
      answer(pick.selectedItems[0]?.id ?? typed);
    }),
    pick.onDidChangeValue((value) => {
      pick.items = offer(value.trim());
    }),
  ]);
}

/** Takes a line of text that `check` accepts; what it refuses is said while typing. */
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

/** What is wrong with a text, in words; undefined when nothing is. */
export function refusalOf(check: Check, typed: string): string | undefined {
  try {
    check(typed);
    return undefined;
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

/**
 * Shows the pick until `answer` is called or it is hidden, and lets go of everything. It stays when the focus goes
 * elsewhere, as it does when a page that asked for the pick takes it back: what was said in the steps before would be
 * lost.
 */
export function showQuickPick<Item extends vscode.QuickPickItem, Answer>(
  pick: vscode.QuickPick<Item>,
  { passing = false }: Pick<Question, 'passing'>,
  listen: (answer: (id: Answer | undefined) => void) => vscode.Disposable[],
): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    let answered: Answer | undefined;
    const listeners = listen((id) => {
      answered = id;
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

/** A row that only says what is wrong. */
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
