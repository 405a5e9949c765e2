import type * as vscode from 'vscode';

declare const drawn: unique symbol;

/** Text that VS Code draws as it is, wherever it draws labels, messages and tooltips. */
export type PlainText = string & { readonly [drawn]: true };

/**
 * Text for a label, a description, a tooltip, a message or a title. VS Code would draw `$(name)` as an icon or nothing,
 * and `[text](address)` as a link that may run a command. Custom labels, topics, names of files and branches come from
 * outside and may hold either; a mark that nobody sees keeps both from being read. Markdown goes through `markdownText`.
 */
export function plainText(text: string): PlainText {
  return text.replaceAll('$(', '$\u2060(').replaceAll('](', ']\u2060(') as PlainText;
}

/** A text of the status bar behind an icon. */
export function iconText(icon: string, text = ''): PlainText {
  return (text === '' ? `$(${icon})` : `$(${icon}) ${plainText(text)}`) as PlainText;
}

/** An item of a list whose texts VS Code draws as they are. */
export interface PlainItem extends vscode.QuickPickItem {
  readonly label: PlainText;
  readonly description?: PlainText;
  readonly detail?: PlainText;
}

/** The item with its texts drawn as they are. An icon belongs into `iconPath`. */
export function plainItem<const Item extends vscode.QuickPickItem>(item: Item): Item & PlainItem {
  const { label, description, detail } = item;
  return {
    ...item,
    label: plainText(label),
    ...(description !== undefined && { description: plainText(description) }),
    ...(detail !== undefined && { detail: plainText(detail) }),
  };
}

/** The options of a box to type into. The texts that a check gives may repeat what was typed. */
export function plainBox({ title, prompt, placeHolder, validateInput, ...rest }: TextBox): vscode.InputBoxOptions {
  return {
    ...rest,
    ...(title !== undefined && { title: plainText(title) }),
    ...(prompt !== undefined && { prompt: plainText(prompt) }),
    ...(placeHolder !== undefined && { placeHolder: plainText(placeHolder) }),
    ...(validateInput && {
      validateInput: (typed) => {
        const refused = validateInput(typed);
        return refused === undefined ? undefined : plainText(refused);
      },
    }),
  };
}

type TextBox = Omit<vscode.InputBoxOptions, 'validateInput'> & {
  readonly validateInput?: (typed: string) => string | undefined;
};
