import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { InputError } from '../../../../src/core/input/inputError';
import { StoreError } from '../../../../src/core/store/storeError';
import { Problems } from '../../../../src/editor/host/problems';

describe('The messages about what went wrong', () => {
  let shown: { message: string; actions: string[] }[];
  let logged: unknown[];
  let opened: string[];
  let press: string | undefined;
  let problems: Problems;
  let now: number;

  beforeEach(() => {
    now = Date.UTC(2026, 10, 23, 9);
    [shown, logged, opened, press] = [[], [], [], undefined];
    const showErrorMessage = async (message: string, ...actions: string[]) => {
      shown.push({ message, actions });
      return actions.find((action) => action === press);
    };
    const executeCommand = async (...given: unknown[]) => void opened.push(given.join(' '));
    problems = new Problems(
      {
        window: { showErrorMessage: showErrorMessage as unknown as typeof vscode.window.showErrorMessage },
        commands: { executeCommand: executeCommand as typeof vscode.commands.executeCommand },
      },
      { error: (error: unknown) => logged.push(error), show: () => opened.push('log') },
      () => now,
    );
  });

  const busy = new StoreError('busy', '/data/load.db');
  const messages = () => shown.map(({ message }) => message);
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  it('come every time for what the developer asked for', async () => {
    for (let times = 0; times < 2; times++) problems.tell(busy);
    await settled();
    assert.equal(shown.length, 2);
  });

  it('come once for work in the background, until it succeeds again or another thing goes wrong', async () => {
    for (let times = 0; times < 3; times++) problems.tellOnce(new StoreError('damaged', '/data/load.db'));
    await settled();
    assert.equal(shown.length, 1);
    problems.tellOnce(new StoreError('cannot-write', '/data/load.db'));
    await settled();
    assert.equal(shown.length, 2);
    problems.settled();
    problems.tellOnce(new StoreError('cannot-write', '/data/load.db'));
    await settled();
    assert.equal(shown.length, 3);
  });

  it('come for a file that another program holds only when work in the background meets that for half a minute', async () => {
    /** The seconds between two times at which work in the background finds the file locked; the first comes at once. */
    const meets = async (...pauses: number[]) => {
      shown.length = 0;
      for (const pause of [0, ...pauses]) {
        now += pause * 1000;
        problems.tellOnce(busy);
      }
      await settled();
      return shown.length;
    };
    assert.equal(await meets(15), 0);
    assert.equal(await meets(300, 15, 3600), 0, 'three locks, each a short one');
    assert.equal(await meets(300, 15, 15), 1);
    problems.settled();
    assert.equal(await meets(15), 0);
  });

  it('say what was typed wrong as it is, and nothing of that in the log', async () => {
    problems.tell(new InputError('when', 'when: not a time.'));
    await settled();
    assert.deepEqual(shown, [{ message: 'when: not a time.', actions: [] }]);
    assert.deepEqual(logged, []);
  });

  it('never show the text of an unexpected error, which goes to the log', async () => {
    const error = new Error('secret of line 12');
    problems.tell(error);
    await settled();
    assert.doesNotMatch(messages().join(), /secret/);
    assert.deepEqual(logged, [error]);
  });

  it('name the file, and offer its setting where that may help', async () => {
    press = 'Open Setting';
    problems.tell(new StoreError('cannot-write', '/data/load.db'));
    await settled();
    assert.match(messages().join(), /\/data\/load\.db/);
    assert.deepEqual(opened, ['workbench.action.openSettings invisibleLoad.dataDirectory']);
    for (const reason of ['busy', 'newer', 'displaced'] as const)
      problems.tell(new StoreError(reason, '/data/load.db'));
    await settled();
    assert.deepEqual(
      shown.slice(1).map(({ actions }) => actions),
      [['Show Log'], ['Show Log'], ['Show Log']],
    );
  });

  it('open the log', async () => {
    press = 'Show Log';
    problems.tell(busy);
    await settled();
    assert.deepEqual(opened, ['log']);
  });

  it('offers to restore a backup in the message that the data file is damaged', async () => {
    press = 'Restore a Backup…';
    problems.tell(new StoreError('damaged', '/data/invisible-load.db'));
    await settled();
    assert.deepEqual(opened, ['invisibleLoad.restoreBackup']);
    assert.deepEqual(shown[0]?.actions, ['Restore a Backup…', 'Show Log']);
  });
});
