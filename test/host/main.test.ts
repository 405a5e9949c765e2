import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/editor/contributions';
import { entryCount, startRecording, whenActive } from './recordingStart';

describe('the packaged extension', () => {
  it('registers every command in `commands`', async () => {
    await whenActive();
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      Object.values(commands).filter((id) => !registered.has(id)),
      [],
    );
  });

  it('rejects invalid arguments and changes nothing', async () => {
    await startRecording();
    const before = entryCount();
    const bad: readonly unknown[] = [{ category: 'nonsense' }, { duty: 7 }, 'nonsense', 42, null, [], { start: 1 }];
    for (const argument of bad) {
      assert.equal(await vscode.commands.executeCommand(commands.startDuty, argument), undefined);
    }
    for (const argument of ['for ever', 3, {}, null]) {
      assert.equal(await vscode.commands.executeCommand(commands.pause, argument), undefined);
    }
    assert.equal(entryCount(), before);
  });
});
