import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { once } from './recordingScene';
import { observations, sourcesChosen, startRecording } from './recordingStart';

/** Milliseconds until an observation is on disk: it is written on a tick, each 15 s. */
const onDisk = 45_000;

async function runInTerminal(command: string): Promise<void> {
  const terminal = vscode.window.createTerminal({ name: 'sources' });
  const ready = once(vscode.window.onDidChangeTerminalShellIntegration, (one) => one.terminal === terminal);
  const ended = once(vscode.window.onDidEndTerminalShellExecution);
  terminal.show(true);
  const { shellIntegration } = await ready;
  shellIntegration.executeCommand(command);
  await ended;
  terminal.dispose();
}

describe('sources in a real window', function sources() {
  this.timeout(120_000);

  before(async () => {
    await startRecording();
  });

  after(() => sourcesChosen([]));

  it('hear programs in terminals once they are chosen, by their name and exit status alone', async () => {
    await runInTerminal('FIRST=secret true early');
    sourcesChosen(['terminal']);
    await eventually(
      'the program is stored',
      async () => {
        await runInTerminal('TOKEN=secret ls /nowhere-at-all');
        return observations('terminal').some(({ detail }) => detail.includes('"ls"'));
      },
      onDisk,
    );
    const [first] = observations('terminal');
    const detail: unknown = JSON.parse(first?.detail ?? '{}');
    assert.deepEqual(detail, { program: 'ls', exit: 2 });
    assert.doesNotMatch(JSON.stringify(observations('terminal')), /secret|nowhere|early/);
  });
});
