import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { once, type } from './recordingScene';
import { afterTicks } from './ticks';
import { activities, observations, sourcesChosen, startRecording, writeFile } from './recordingStart';

/** Milliseconds until an observation is on disk: it is written on a tick, and activity every 10 s. */
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

  it('store of the programs in terminals, once these are chosen, their name and exit status alone', async () => {
    await runInTerminal('FIRST=secret true early');
    sourcesChosen(['terminal']);
    // A program that still runs is stored without an exit status.
    const ended = () => observations('terminal').find(({ detail }) => detail.includes('"exit"'));
    await afterTicks(
      'the program is stored',
      async () => {
        await runInTerminal('TOKEN=secret ls /nowhere-at-all');
        return ended() !== undefined;
      },
      onDisk,
    );
    const detail: unknown = JSON.parse(ended()?.detail ?? '{}');
    assert.deepEqual(detail, { program: 'ls', exit: 2 });
    assert.doesNotMatch(JSON.stringify(observations('terminal')), /secret|nowhere|early/);
  });

  describe('of a repository', () => {
    let pay: vscode.Uri;

    const git = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
      execFileSync('git', args, { cwd: pay.fsPath, env: { ...process.env, ...env } });
    const commit = async (file: string, message: string, hour: number, ...more: string[]) => {
      await writeFile(`pay/${file}`, `${message}\n`);
      git(['add', '.']);
      const at = new Date(authored(hour)).toISOString();
      git(['commit', '--quiet', '-m', message, ...more], { GIT_AUTHOR_DATE: at });
    };
    const authored = (hour: number) => yesterday + hour * 3_600_000;
    const yesterday = Math.floor(Date.now() / 86_400_000) * 86_400_000 - 86_400_000;

    before(async () => {
      sourcesChosen([]);
      pay = vscode.Uri.joinPath(await writeFile('pay/src/a.ts', ''), '..', '..');
      git(['init', '--quiet', '--initial-branch', 'main']);
      git(['config', 'user.name', 'Dev']);
      git(['config', 'user.email', 'dev@example.org']);
      await writeFile('pay/CODEOWNERS', '* dev@example.org\n/web/ web@example.org\n');
      await commit('src/a.ts', 'feat: secret start', 8);
      git(['checkout', '--quiet', '-b', 'fix/42']);
      await commit('docs/runbooks/restart.md', 'docs: secret runbook', 9);
      await commit('web/b.ts', 'fix: secret page', 10, '--author', 'Bob <bob@example.org>');
      await commit('src/c.ts', 'fix: secret c\n\nCo-authored-by: Claude <noreply@anthropic.com>', 11);
      await vscode.commands.executeCommand('git.openRepository', pay.fsPath);
    });

    it('keep of its commits the time of the author, branch, type, classes of files and whose they are', async () => {
      sourcesChosen(['git']);
      const rows = await afterTicks(
        'the commits are stored',
        () => {
          const found = observations('git').filter(({ project }) => project === 'pay');
          return found.length === 4 && found;
        },
        onDisk,
      );
      assert.deepEqual(
        rows.map(({ start_at, detail }) => [start_at, JSON.parse(detail)]),
        [
          [authored(8), { branch: 'main', type: 'feat', classes: [], author: 'me' }],
          [authored(9), { branch: 'fix/42', type: 'docs', topic: 'documentation', classes: ['runbook'], author: 'me' }],
          [authored(10), { branch: 'fix/42', type: 'fix', topic: 'own-fault', classes: ['source'], author: 'others' }],
          [authored(11), { branch: 'fix/42', type: 'fix', topic: 'own-fault', classes: ['source'], author: 'agent' }],
        ],
      );
      assert.doesNotMatch(JSON.stringify(rows), /secret|Bob|example/);
    });

    it('tell the recorder whose the file in front is', async () => {
      assert.deepEqual(new Set(activities().map(({ owner }) => owner)), new Set([null]));
      sourcesChosen(['ownership']);
      for (const [name, owner] of [
        ['web/b.ts', 'others'],
        ['src/a.ts', 'me'],
      ] as const) {
        await vscode.window.showTextDocument(vscode.Uri.joinPath(pay, name));
        await afterTicks(
          `${name} is known`,
          async () => {
            await type('x');
            return activities().some((one) => one.doc === name && one.owner === owner);
          },
          onDisk,
        );
      }
    });
  });
});
