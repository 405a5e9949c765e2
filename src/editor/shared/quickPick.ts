import * as vscode from 'vscode';
import { type Check, refusalOf } from '../../core/input/refusalOf';
import { plainBox, type PlainItem, plainItem, plainText } from '../host/plainText';
import type { ListItem, OpenedList } from '../host/openedList';
import { focusBack } from './focusBack';
import { SureMark } from './sureMark';

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
  /** Asks in this list, which is on the screen already. */
  readonly opened?: OpenedList | undefined;
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
  const pick = listFor(question);
  pick.matchOnDescription = true;
  const items = question.choices.map(toItem);
  pick.items = items;
  if (question.unmarked) pick.activeItems = [];
  return showQuickPick(pick, question, (answer) => {
    const mark = new SureMark();
    let isUnmarked = false;
    const type = (typed: string) => {
      const chosen = question.byKey?.(typed);
      if (chosen !== undefined) answer(chosen);
      const hint = question.hint?.(typed);
      // VS Code marks the first match by itself, and after a single letter we take that mark away. On a busy machine this
      // takes away the mark for the longer text that was typed meanwhile. Setting the rows again brings it back.
      if (question.hint || isUnmarked) pick.items = hint === undefined ? items : [refusedItem(hint), ...items];
      isUnmarked = mark.type(typed);
      if (isUnmarked) pick.activeItems = [];
    };
    if (question.opened) type(question.opened.entered ?? pick.value);
    return [
      pick.onDidChangeActive((marked) => mark.mark(marked.length)),
      pick.onDidChangeValue(type),
      pick.onDidAccept(() => {
        // If nothing matches the typed text, Enter does nothing, so that the text is not lost.
        const [chosen] = pick.selectedItems;
        if (chosen?.id !== undefined && mark.isSure) answer(chosen.id);
      }),
    ];
  });
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
  const pick = listFor(question);
  const offer = (typed: string): ListItem[] => {
    const refused = question.check && refusalOf(question.check, typed);
    if (refused !== undefined) return [refusedItem(refused)];
    const none = question.none ?? vscode.l10n.t('Skip');
    const first = typed === '' ? { id: '', label: none } : { id: typed, label: typed };
    const others = question.known.filter((one) => one !== typed).map((one) => ({ id: one, label: one }));
    return [first, ...others].map(plainItem);
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

/** Asks for a line of text that `check` accepts. Shows the reason while the text is not valid, and a `secret` as dots. */
export async function askText(
  question: Question & { readonly value?: string; readonly check: Check; readonly secret?: boolean },
): Promise<string | undefined> {
  const { title, placeholder, value = '', check, secret = false } = question;
  const typed = await vscode.window.showInputBox(
    plainBox({
      title,
      placeHolder: placeholder,
      prompt: placeholder,
      value,
      ignoreFocusOut: true,
      password: secret,
      validateInput: (text) => refusalOf(check, text),
    }),
  );
  await focusBack();
  return typed;
}

/** A list whose items only take texts that VS Code draws as they are. */
export function createPick<Item extends PlainItem>(): vscode.QuickPick<Item> {
  return vscode.window.createQuickPick<Item>();
}

/** The list for a question, with the question above it: the one that is on the screen already, or a new one. */
export function listFor(question: Question): vscode.QuickPick<ListItem> {
  const pick = question.opened?.pick ?? createPick<ListItem>();
  pick.busy = false;
  ask(pick, question);
  return pick;
}

/** Writes the question above a list. */
export function ask(pick: vscode.QuickInput & { placeholder: string | undefined }, question: Question): void {
  pick.title = plainText(question.title);
  pick.placeholder = plainText(question.placeholder);
}

/**
 * Shows the pick until `answer` is called or it is hidden, then disposes it. Unless `passing` is set, the pick stays
 * open when it loses the focus, for example to the page that opened it, because earlier answers would be lost.
 */
export function showQuickPick<Item extends PlainItem, Answer>(
  pick: vscode.QuickPick<Item>,
  { passing = false, opened }: Pick<Question, 'passing' | 'opened'>,
  listen: (answer: (id: Answer | undefined) => void) => vscode.Disposable[],
): Promise<Answer | undefined> {
  if (opened?.isHidden) return Promise.resolve(undefined);
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
      // Another question may follow, and must not lose the focus.
      void focusBack().then(() => resolve(answered));
    });
    pick.ignoreFocusOut = !passing;
    // What was typed into a list before its rows were there may have answered already.
    if (!isAnswered) pick.show();
  });
}

/** A row that only shows a message. */
export function refusedItem(message: string): PlainItem {
  return plainItem({ label: message, iconPath: new vscode.ThemeIcon('warning'), alwaysShow: true });
}

function toItem({ id, label, description, detail, icon }: Choice): ListItem {
  return plainItem({
    id,
    label,
    ...(description !== undefined && { description }),
    ...(detail !== undefined && { detail }),
    ...(icon !== undefined && { iconPath: new vscode.ThemeIcon(icon) }),
    ...(id === undefined && { kind: vscode.QuickPickItemKind.Separator }),
  });
}
