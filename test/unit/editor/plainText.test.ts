import assert from 'node:assert/strict';
import { plainMarkdown } from '../../../src/editor/host/plainMarkdown';
import { iconText, plainBox, plainItem, plainText } from '../../../src/editor/host/plainText';
import { readSource, sourceFiles } from '../../support/architecture/sources';

/** What people type or others name: shell code, a link that runs a command, a picture from the network. */
const typed = 'cron $(date) [run](command:workbench.action.quit) ![](https://x.example/seen.png) $(sync~spin)';

/** The forms of VS Code: an icon in a label, and a link in a message or below a box. */
const icon = /(\\)?\$\(([A-Za-z0-9-]+(?:~[A-Za-z]+)?)\)/;
const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;

describe('A text from outside', () => {
  const isText = (text: string) => {
    assert.doesNotMatch(text, icon);
    assert.doesNotMatch(text, link);
    assert.equal(text.replaceAll('\u2060', ''), typed);
  };

  it('is drawn as it is in labels, descriptions, details, messages and tooltips', () => {
    assert.match(typed, icon);
    assert.match(typed, link);
    isText(plainText(typed));
  });

  it('is drawn as it is in an item of a list, whose other members stay', () => {
    const item = plainItem({ id: typed, label: typed, description: typed, detail: typed });
    assert.equal(item.id, typed);
    for (const text of [item.label, item.description, item.detail]) isText(text);
    assert.deepEqual(Object.keys(plainItem({ label: 'a' })), ['label']);
  });

  it('is drawn as it is behind an icon of the status bar', () => {
    assert.match(iconText('record', typed), /^\$\(record\) /);
    isText(iconText('record', typed).replace('$(record) ', ''));
    assert.equal(iconText('graph'), '$(graph)');
  });

  it('is drawn as it is around a box to type into, also in the reason of a refusal', () => {
    const box = plainBox({ title: typed, prompt: typed, placeHolder: typed, validateInput: (given) => given });
    for (const text of [box.title, box.prompt, box.placeHolder]) isText(text ?? '');
    const refused = box.validateInput?.(typed);
    assert.ok(typeof refused === 'string');
    isText(refused);
    assert.equal(plainBox({ validateInput: () => undefined }).validateInput?.(''), undefined);
  });

  it('is text in the Markdown of a tooltip: no picture, no link, no icon', () => {
    const markdown = plainMarkdown('Title', [typed], [{ command: 'invisibleLoad.tag', label: 'Tag…' }]);
    assert.match(markdown, /^\*\*Title\*\*\n\n/);
    assert.deepEqual(markdown.match(/(?<!\\)\[(.*?)(?<!\\)\]\(.*?\)/g), ['[Tag…](command:invisibleLoad.tag)']);
    assert.doesNotMatch(markdown, /(?<!\\)\$\(|(?<!\\)!\[|https:/);
  });
});

/** Where VS Code draws text: what the code there must begin with, and the files that may use the place at all. */
const places: readonly { readonly what: string; readonly use: RegExp; readonly only?: readonly string[] }[] = [
  { what: 'a message', use: /\.show(?:Information|Warning|Error)Message(?:<[^>(]*>)?\((?!\s*plainText\()/ },
  { what: 'a box', use: /\.showInputBox\((?!\s*plainBox\()/ },
  { what: 'a list', use: /\.showQuickPick\((?!\s*\w+\.map\(plainItem\))/ },
  {
    what: 'a list that changes',
    use: /\bcreateQuickPick\b/,
    only: ['src/editor/shared/quickPick.ts', 'src/editor/host/openedList.ts'],
  },
  { what: 'a progress', use: /\.withProgress\((?!\s*\{[^}]*\btitle: plainText\()/ },
  { what: 'a row of a view', use: /\bTreeItem\((?!\s*plainText\()/ },
  { what: 'Markdown', use: /\bMarkdownString\((?!plainMarkdown\()/ },
  {
    what: 'a part of an item',
    use: /\.(?:text|description|tooltip|title|name|placeholder|prompt) = (?!=|\s*(?:plainText|iconText)\()/,
    // There the type of each text says that it went through `plainText`.
    only: ['src/editor/status/statusBar.ts'],
  },
  {
    what: 'a place that this test does not know',
    use: /\b(?:createInputBox|setStatusBarMessage|registerTerminalLinkProvider|registerHoverProvider|registerCodeLensProvider|registerInlayHintsProvider|registerCompletionItemProvider|createTextEditorDecorationType|createCommentController|createDiagnosticCollection|registerFileDecorationProvider)\b/,
  },
];

describe('A place where VS Code draws text', () => {
  const files = [...sourceFiles('src/editor'), 'src/extension.ts'];

  for (const { what, use, only = [] } of places) {
    it(`gets only text that is drawn as it is: ${what}`, () => {
      const found = files
        .filter((file) => !only.includes(file))
        .flatMap((file) => {
          const source = readSource(file);
          return [...source.matchAll(new RegExp(use, 'g'))].map(
            ({ index }) => `${file}:${source.slice(0, index).split('\n').length} ${source.slice(index, index + 60)}`,
          );
        });
      assert.deepEqual(found, [], 'use plainText, plainItem, plainBox, iconText or plainMarkdown of src/editor/host');
    });
  }
});
