import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { commands } from '../../src/editor/contributions';
import type { Span } from '../../src/core/time/span';
import { watchDebugSessions } from '../../src/editor/prompts/promptSources';
import { PromptMoment } from '../../src/editor/prompts/promptMoment';
import { eventually } from '../support/eventually';
import { debugToTheEnd } from './recordingDebug';
import { notebookFile, runNotebook } from './recordingNotebook';
import { once, Scenes, type } from './recordingScene';
import { activities, folder, openPauses, startRecording, writeFile } from './recordingStart';

/** Milliseconds until a change is on disk: branches are read every 15 s and activity is written every 10 s. */
const onDisk = 45_000;

function git(...args: string[]): void {
  const identity = ['-c', 'user.name=test', '-c', 'user.email=test@localhost'];
  execFileSync('git', [...identity, ...args], { cwd: folder().fsPath });
}

async function runTask(group: vscode.TaskGroup): Promise<void> {
  const execution = new vscode.ProcessExecution(process.execPath, ['--version']);
  const task = new vscode.Task({ type: 'process' }, vscode.TaskScope.Workspace, 'unit', 'test', execution, []);
  task.group = group;
  const ended = once(vscode.tasks.onDidEndTask);
  await vscode.tasks.executeTask(task);
  await ended;
}

async function runInTerminal(command: string): Promise<void> {
  const terminal = vscode.window.createTerminal({ name: 'test' });
  const ready = once(vscode.window.onDidChangeTerminalShellIntegration, (one) => one.terminal === terminal);
  const ended = once(vscode.window.onDidEndTerminalShellExecution);
  terminal.show(true);
  const { shellIntegration } = await ready;
  shellIntegration.executeCommand(command);
  await ended;
  terminal.dispose();
}

describe('recording in a real window', function signals() {
  this.timeout(60_000);
  let scenes: Scenes;
  let stackItems: string[] = [];
  const debugging: boolean[] = [];
  const sessions: Span[] = [];
  let pausedAt = 0;
  let resumedAt = 0;

  before(async function play() {
    this.timeout(120_000);
    await startRecording();
    const early = await vscode.workspace.openTextDocument(await writeFile('src/early.ts', '\n'));
    await vscode.window.showTextDocument(early);
    assert.equal(vscode.window.state.focused, true, 'the window has no focus');
    await eventually(
      'recording has begun',
      async () => {
        await type('x');
        return activities().length > 0;
      },
      onDisk,
    );
    // The repository is created only now, after the extension has seen a folder without one.
    git('init', '--quiet', '--initial-branch', 'main');
    const uri = await writeFile('src/invoice.ts', 'export const total = 1;\n');
    git('add', '.');
    git('commit', '--quiet', '-m', 'one');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    scenes = new Scenes(document);

    await scenes.play('typing', () => type('// more'));
    await scenes.play('test task', () => runTask(vscode.TaskGroup.Test));
    await scenes.play('build task', () => runTask(vscode.TaskGroup.Build));
    await scenes.play('terminal', () => runInTerminal('echo done'));
    await scenes.play('debug', async () => {
      const program = await writeFile('src/run.js', 'debugger;\nconsole.log("done");\n');
      const moment = new PromptMoment(vscode, { now: Date.now, zone: () => 'UTC' }, undefined);
      let at = 0;
      const watching = watchDebugSessions(vscode, { now: () => at, zone: () => 'UTC' }, (session) =>
        sessions.push(session),
      );
      stackItems = await debugToTheEnd(program, async () => {
        debugging.push((await moment.look()).debugging);
        at = 12 * 60_000;
      });
      // VS Code sometimes keeps a child session active after its parent has ended, and may not stop it when asked once.
      await eventually(
        'no session is left',
        async () => {
          await vscode.debug.stopDebugging();
          return !(await moment.look()).debugging;
        },
        onDisk,
      );
      moment.dispose();
      watching.dispose();
    });
    await scenes.play('notebook', async () => {
      const isStored = () => activities().some(({ doc }) => doc === 'analysis.ipynb');
      await runNotebook(await writeFile('analysis.ipynb', notebookFile), isStored, onDisk);
    });
    await scenes.play('diff', async () => {
      const left = await writeFile('src/old.ts', 'export const total = 0;\n');
      await vscode.commands.executeCommand('vscode.diff', left, uri);
      await eventually(
        'reviewing is stored',
        async () => {
          await vscode.commands.executeCommand('cursorDown');
          await vscode.commands.executeCommand('cursorUp');
          return activities().some((one) => one.kind === 'review');
        },
        onDisk,
      );
    });
    await scenes.play('machine', async () => {
      const other = await vscode.workspace.openTextDocument(await writeFile('src/other.ts', 'one\n'));
      const edit = new vscode.WorkspaceEdit();
      edit.insert(other.uri, new vscode.Position(0, 0), 'written by a program\n');
      await vscode.workspace.applyEdit(edit);
    });
    await scenes.play('branch', async () => {
      git('checkout', '--quiet', '-b', 'hotfix');
      await eventually(
        'the branch is stored',
        async () => {
          await scenes.typeInDocument();
          return activities().some((one) => one.branch === 'hotfix');
        },
        onDisk,
      );
    });
    await scenes.play('pause', async () => {
      await vscode.commands.executeCommand(commands.pause, 'hour');
      pausedAt = Date.now();
      await type('not to be recorded');
      assert.equal(openPauses().length, 1);
      resumedAt = Date.now();
      await vscode.commands.executeCommand(commands.resume);
      assert.equal(openPauses().length, 0);
    });
    await scenes.typeInDocument();
    await scenes.written();
  });

  const kindsOf = (scene: string) => scenes.of(scene).map((one) => one.kind);

  it('stores typing as editing, with file, project and branch', () => {
    const edit = scenes
      .of('typing')
      .concat(activities())
      .find((one) => one.kind === 'edit');
    assert.equal(edit?.doc, 'src/invoice.ts');
    assert.equal(edit.file_class, 'source');
    assert.equal(edit.branch, 'main');
    assert.equal(edit.project, folder().path.split('/').at(-1));
  });

  it('stores a task of the test group as testing and another task as terminal work', () => {
    assert.ok(kindsOf('test task').includes('test'));
    assert.ok(kindsOf('build task').includes('terminal'));
  });

  it('stores a command in a terminal as terminal work', () => {
    assert.ok(kindsOf('terminal').includes('terminal'));
  });

  it('stores a debug session of a Node script as debugging', () => {
    assert.ok(kindsOf('debug').includes('debug'));
  });

  it('reports debugging during a debug session, so that no question is asked', () => {
    assert.deepEqual(debugging, [true]);
  });

  it('reports a debug session of twelve minutes once, after it has ended', () => {
    assert.deepEqual(sessions, [{ start: 0, end: 12 * 60_000 }]);
  });

  it('sees an active stack frame while the program is paused, and none after it continues', () => {
    assert.ok(stackItems.includes('frame'));
    assert.notEqual(stackItems.at(-1), 'frame');
  });

  it('stores a notebook that is run as reading of a source document', () => {
    const doc = scenes.of('notebook').find((one) => one.doc === 'analysis.ipynb');
    assert.equal(doc?.kind, 'read');
    assert.equal(doc.file_class, 'source');
  });

  it('stores an active diff as reviewing', () => {
    assert.ok(kindsOf('diff').includes('review'));
  });

  it('does not store a file that a program edits in the background', () => {
    assert.ok(!activities().some((one) => one.doc === 'src/other.ts'));
  });

  it('begins another span when the branch changes', () => {
    assert.ok(activities().some((one) => one.branch === 'hotfix' && one.doc === 'src/invoice.ts'));
  });

  it('stores no activity during a pause', () => {
    scenes.of('pause');
    const during = activities().filter((one) => one.end_at > pausedAt && one.start_at < resumedAt);
    assert.deepEqual(during, []);
  });

  it('stores no text, argument or output', () => {
    const all = JSON.stringify(activities());
    for (const secret of ['more', 'done', 'written by', 'not to be']) assert.ok(!all.includes(secret), secret);
  });
});
