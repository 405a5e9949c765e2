import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { Emitter } from '../../../../src/core/lifecycle/event';
import { withOpenedList } from '../../../../src/editor/host/openedList';

/** A window that shows one list, in which a test types. */
function listWindow() {
  const [accepted, hidden] = [new Emitter<void>(), new Emitter<void>()];
  const pick = {
    ...{ value: '', busy: false, ignoreFocusOut: false, shown: false, disposed: false },
    onDidAccept: accepted.event,
    onDidHide: hidden.event,
    show: () => {
      pick.shown = true;
    },
    dispose: () => {
      pick.disposed = true;
    },
  };
  const window = { createQuickPick: () => pick } as unknown as typeof vscode.window;
  return { api: { window }, pick, accept: () => accepted.fire(), hide: () => hidden.fire() };
}

describe('A list that is shown before its rows are known', () => {
  it('is on the screen in the same turn, and stays there when it loses the focus', async () => {
    const { api, pick } = listWindow();
    let fill = () => {};
    const filled = new Promise<void>((resolve) => {
      fill = resolve;
    });
    const asked = withOpenedList(api, () => filled);
    assert.deepEqual([pick.shown, pick.busy, pick.ignoreFocusOut, pick.disposed], [true, true, true, false]);
    fill();
    await asked;
    assert.equal(pick.disposed, true);
  });

  it('keeps the text at the first Enter', async () => {
    const { api, pick, accept } = listWindow();
    await withOpenedList(api, async (list) => {
      assert.equal(list.entered, undefined);
      pick.value = '5';
      accept();
      pick.value = '5 more';
      accept();
      assert.equal(list.entered, '5');
    });
  });

  it('tells that Escape was pressed', async () => {
    const { api, hide } = listWindow();
    await withOpenedList(api, async (list) => {
      assert.equal(list.isHidden, false);
      hide();
      assert.equal(list.isHidden, true);
    });
  });

  it('is gone when nothing could be loaded', async () => {
    const { api, pick } = listWindow();
    await assert.rejects(
      withOpenedList(api, () => Promise.reject(new Error('The file is damaged.'))),
      /damaged/,
    );
    assert.equal(pick.disposed, true);
  });
});
