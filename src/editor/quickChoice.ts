import * as vscode from 'vscode';

/** One thing to choose; without an id it only heads what follows. */
export interface Choice {
  readonly id?: string;
  readonly label: string;
  readonly description?: string;
  readonly icon?: string;
}

export interface Question {
  readonly title: string;
  readonly placeholder: string;
}

interface ChoiceItem extends vscode.QuickPickItem {
  readonly id?: string | undefined;
}

/** Lets the developer choose one; undefined when they leave with Escape. `byKey` turns a typed digit into an id. */
export async function choose(
  question: Question & { readonly choices: readonly Choice[]; readonly byKey?: (digit: string) => string | undefined },
): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick<ChoiceItem>();
  Object.assign(pick, { title: question.title, placeholder: question.placeholder, matchOnDescription: true });
  pick.items = question.choices.map(toItem);
  return answerOf(pick, (answer) => [
    pick.onDidAccept(() => answer(pick.selectedItems[0]?.id)),
    pick.onDidChangeValue((value) => {
      const chosen = question.byKey?.(value);
      if (chosen !== undefined) answer(chosen);
    }),
  ]);
}

/** Takes free text, offering what is known; the empty string means skipped, undefined that they left with Escape. */
export async function fillIn(question: Question & { readonly known: readonly string[] }): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick<ChoiceItem>();
  Object.assign(pick, { title: question.title, placeholder: question.placeholder });
  const offer = (typed: string): ChoiceItem[] => {
    const first: ChoiceItem = typed === '' ? { id: '', label: vscode.l10n.t('Skip') } : { id: typed, label: typed };
    return [first, ...question.known.filter((one) => one !== typed).map((one) => ({ id: one, label: one }))];
  };
  pick.items = offer('');
  return answerOf(pick, (answer) => [
    pick.onDidAccept(() => answer(pick.selectedItems[0]?.id ?? pick.value.trim())),
    pick.onDidChangeValue((value) => {
      pick.items = offer(value.trim());
    }),
  ]);
}

/** Shows the pick until `answer` is called or it is hidden, and lets go of everything. */
function answerOf(
  pick: vscode.QuickPick<ChoiceItem>,
  listen: (answer: (id: string | undefined) => void) => vscode.Disposable[],
): Promise<string | undefined> {
  return new Promise((resolve) => {
    let answered: string | undefined;
    const listeners = listen((id) => {
      answered = id;
      pick.hide();
    });
    pick.onDidHide(() => {
      vscode.Disposable.from(...listeners, pick).dispose();
      resolve(answered);
    });
    pick.show();
  });
}

function toItem({ id, label, description, icon }: Choice): ChoiceItem {
  return {
    id,
    label,
    ...(description !== undefined && { description }),
    ...(icon !== undefined && { iconPath: new vscode.ThemeIcon(icon) }),
    ...(id === undefined && { kind: vscode.QuickPickItemKind.Separator }),
  };
}
