import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { taxonomy } from '../../../../src/core/taxonomy/taxonomy';
import { commands } from '../../../../src/editor/contributions';
import { startGiven } from '../../../../src/editor/duty/startGiven';
import { StatusBar } from '../../../../src/editor/status/statusBar';
import { type DutyBook, dutyBook } from '../../duty/support/dutyBook';
import { StatusBarAlignment } from '../support/enums';
import { withMembers } from '../support/members';

class Item {
  text = '';
  /** The names of the properties that were set, in order. */
  readonly written: string[] = [];
  tooltip: string | vscode.MarkdownString | undefined;
  command: string | vscode.Command | undefined;
  accessibilityInformation: vscode.AccessibilityInformation | undefined;
  shown = false;

  constructor(readonly id: string) {
    return new Proxy(this, {
      set: (item, name, value) => {
        item.written.push(String(name));
        return Reflect.set(item, name, value);
      },
    });
  }

  show(): void {
    this.shown = true;
  }

  dispose(): void {
    this.shown = false;
  }
}

describe('The quick tags in the status bar', () => {
  let items: Item[];
  let bar: StatusBar;
  let book: DutyBook;
  const tooltip = withMembers<vscode.MarkdownString>({ value: 'status' });

  beforeEach(() => {
    items = [];
    book = dutyBook();
    const createStatusBarItem = (id: string) => {
      const item = new Item(id);
      items.push(item);
      return item as unknown as vscode.StatusBarItem;
    };
    const window = { createStatusBarItem } as { createStatusBarItem: typeof vscode.window.createStatusBarItem };
    bar = new StatusBar({ window, StatusBarAlignment }, () => taxonomy);
    bar.setQuickTags(['documentation', 'architecture']);
  });

  afterEach(() => book.store.dispose());

  const shown = () => items.filter((item) => item.shown);
  const show = () => bar.show({ recording: 'on', running: book.store.running(), now: book.clock.now() }, tooltip);

  /** Does what VS Code does on a click on the item at this index. */
  async function click(place: number): Promise<void> {
    const command = shown()[place]?.command as vscode.Command;
    assert.equal(command.command, commands.startDuty);
    const [given, mode] = command.arguments ?? [];
    await startGiven(book.duties, taxonomy, given, mode);
    show();
  }

  it('start their category with one click and stop it with the next click', async () => {
    await click(1);
    assert.deepEqual(book.written(), ['documentation 0-']);
    book.clock.forward(10);
    await click(1);
    assert.deepEqual(book.written(), ['documentation 0-10']);
    book.clock.forward(10);
    await click(1);
    assert.deepEqual(book.written(), ['documentation 0-10', 'documentation 20-']);
  });

  it('switch from one category to another', async () => {
    await click(1);
    book.clock.forward(10);
    await click(2);
    assert.deepEqual(book.written(), ['documentation 0-10', 'architecture 10-']);
  });

  it('show what a click will do', async () => {
    show();
    assert.equal(shown()[1]?.tooltip, 'Start Documentation');
    await click(1);
    assert.equal(shown()[1]?.tooltip, 'Stop Documentation');
    assert.equal(shown()[1]?.accessibilityInformation?.label, 'Stop Documentation');
    assert.equal(shown()[1]?.text, '$(stop-circle)');
  });

  it('are shown for the categories of the settings, in that order', () => {
    bar.setQuickTags(['architecture']);
    assert.deepEqual(
      shown().map(({ id }) => id),
      ['invisibleLoad.duty', 'invisibleLoad.quickTag.architecture'],
    );
  });

  it('set no property while nothing changes, because VS Code redraws on every assignment', () => {
    show();
    for (const item of items) item.written.length = 0;
    show();
    assert.deepEqual(
      items.flatMap(({ written }) => written),
      [],
    );
  });
});
