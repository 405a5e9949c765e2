import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { Displaced } from '../../../../src/core/store/displaced';
import { tellDisplaced } from '../../../../src/editor/data/tellDisplaced';

describe('The message about a data file that another program changed', () => {
  let press: string | undefined;
  let messages: string[];
  let done: string[];

  beforeEach(() => {
    [press, messages, done] = [undefined, [], []];
  });

  const show = (async (message: string, ...actions: string[]) => {
    messages.push(message);
    return actions.find((action) => action === press);
  }) as unknown as typeof vscode.window.showWarningMessage;
  const executeCommand = (async (command: string) => void done.push(command)) as typeof vscode.commands.executeCommand;

  const tell = (displaced: Displaced) =>
    tellDisplaced(
      { window: { showInformationMessage: show, showWarningMessage: show }, commands: { executeCommand } },
      {
        displaced,
        path: '/data/load.db',
        locale: () => 'en',
        restore: async (path, copy) => {
          done.push(`${copy} to ${path}`);
          return undefined;
        },
      },
    );

  it('is not shown where nothing is different', async () => {
    await tell({ kind: 'same' });
    assert.deepEqual(messages, []);
  });

  it('says that a removed file is there again, and offers to delete what is stored', async () => {
    press = 'Delete Data…';
    await tell({ kind: 'put-back' });
    assert.match(messages.join(), /\/data\/load\.db was removed .* nothing is lost/);
    assert.deepEqual(done, ['invisibleLoad.deleteData']);
  });

  it('names the file with what was found in place of the data file', async () => {
    await tell({ kind: 'mended', aside: '/data/load.db.aside-1' });
    assert.match(messages.join(), /overwritten .* kept as \/data\/load\.db\.aside-1/);
    await tell({ kind: 'mended', aside: undefined });
    assert.match(messages[1] ?? '', /emptied/);
  });

  it('offers to go back to what was stored before another file took its place', async () => {
    await tell({ kind: 'replaced', aside: '/data/load.db.aside-1' });
    assert.match(messages.join(), /Another file took the place of .* kept as \/data\/load\.db\.aside-1/);
    assert.deepEqual(done, []);
    press = 'Go Back to the Earlier File';
    await tell({ kind: 'replaced', aside: '/data/load.db.aside-1' });
    assert.deepEqual(done, ['/data/load.db.aside-1 to /data/load.db']);
  });

  it('names the damaged file that is kept and the time of the backup that is used, and offers to restore another', async () => {
    press = 'Restore a Backup…';
    await tell({ kind: 'damaged', aside: '/data/load.db.aside-1', backup: Date.UTC(2026, 10, 23, 12) });
    assert.match(
      messages.join(),
      /damaged or emptied\. It is kept as \/data\/load\.db\.aside-1, .* November 23, 2026 at .* is used/,
    );
    assert.deepEqual(done, ['invisibleLoad.restoreBackup']);
  });

  it('offers to start recording where a new file took the place of a damaged one without a backup', async () => {
    press = 'Start Recording…';
    await tell({ kind: 'damaged', aside: '/data/load.db.aside-1', backup: undefined });
    assert.match(messages.join(), /no good backup .* kept as \/data\/load\.db\.aside-1/);
    assert.deepEqual(done, ['invisibleLoad.startRecording']);
  });

  it('says what is used where another file was written over the open one, and offers a backup', async () => {
    press = 'Restore a Backup…';
    await tell({ kind: 'lost', aside: '/data/load.db.aside-1' });
    assert.match(messages.join(), /written over .* used from now on.* kept as \/data\/load\.db\.aside-1/);
    assert.deepEqual(done, ['invisibleLoad.restoreBackup']);
  });
});
