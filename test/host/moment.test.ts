import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { PromptMoment } from '../../src/editor/prompts/promptMoment';
import { eventually } from '../support/eventually';
import { type } from './recordingScene';

const NOW = Date.UTC(2026, 10, 24, 10);
const clock = { now: () => NOW, zone: () => 'UTC' };

describe('the moment at which a question could be asked', () => {
  let moment: PromptMoment;

  beforeEach(() => {
    moment = new PromptMoment(vscode, clock, undefined);
  });

  afterEach(() => moment.dispose());

  it('has no input, debugging or presenting in a focused window in which nothing happens', async () => {
    assert.deepEqual(await moment.look(), { now: NOW, lastInput: undefined, debugging: false, presenting: false });
  });

  describe('with a stand-in for Live Share, which cannot be installed here', () => {
    const { getExtension } = vscode.extensions;
    const liveShare = (getApi: () => Promise<unknown>, isActive = true) =>
      Object.assign(vscode.extensions, { getExtension: () => ({ isActive, exports: { getApi } }) });

    afterEach(() => Object.assign(vscode.extensions, { getExtension }));

    it('counts as presenting while a session runs', async () => {
      liveShare(async () => ({ session: { id: 'a' } }));
      assert.equal((await moment.look()).presenting, true);
    });

    it('does not count as presenting without a session, without its API, or while it is inactive', async () => {
      for (const getApi of [async () => ({ session: { id: null } }), async () => null]) {
        liveShare(getApi);
        assert.equal((await moment.look()).presenting, false);
      }
      liveShare(() => Promise.reject(new Error('not signed in')));
      assert.equal((await moment.look()).presenting, false);
      liveShare(async () => ({ session: { id: 'a' } }), false);
      assert.equal((await moment.look()).presenting, false);
    });
  });

  it('has the time of typing in the active editor, but not of edits by a program elsewhere', async () => {
    const hidden = await vscode.workspace.openTextDocument({ content: '' });
    const edit = new vscode.WorkspaceEdit();
    edit.insert(hidden.uri, new vscode.Position(0, 0), 'written by a program');
    await vscode.workspace.applyEdit(edit);
    assert.equal((await moment.look()).lastInput, undefined);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: '' }));
    await type('x');
    await eventually('the typing is noticed', async () => (await moment.look()).lastInput === NOW);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
