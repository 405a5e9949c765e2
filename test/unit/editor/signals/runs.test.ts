import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { Emitter } from '../../../../src/core/lifecycle/event';
import { watchTasks } from '../../../../src/editor/signals/tasks';
import { watchTerminals } from '../../../../src/editor/signals/terminals';
import { withMembers } from '../support/members';
import { SignalLog } from './support/signalLog';

const [Test, Build, Rebuild, Clean] = ['test', 'build', 'rebuild', 'clean'].map((id) =>
  withMembers<vscode.TaskGroup>({ id }),
) as [vscode.TaskGroup, vscode.TaskGroup, vscode.TaskGroup, vscode.TaskGroup];

describe('Signals of tasks', () => {
  let log: SignalLog;
  let started: Emitter<vscode.TaskStartEvent>;
  let ended: Emitter<vscode.TaskEndEvent>;

  beforeEach(() => {
    log = new SignalLog();
    [started, ended] = [new Emitter(), new Emitter()];
    const tasks = { onDidStartTask: started.event, onDidEndTask: ended.event };
    watchTasks({ tasks, TaskGroup: { Test, Build, Rebuild } }, log.emit);
  });

  const taskOf = (group: vscode.TaskGroup | undefined, isBackground = false) => ({
    execution: withMembers<vscode.TaskExecution>({ task: { group, isBackground } }),
  });

  it('contain the group: test, build (also for a rebuild) or none', () => {
    for (const group of [Test, Build, Rebuild, Clean, undefined]) started.fire(taskOf(group));
    assert.deepEqual(
      log.take().map((signal) => 'group' in signal && signal.group),
      ['test', 'build', 'build', 'none', 'none'],
    );
  });

  it('report the start and the end of a task', () => {
    started.fire(taskOf(Test));
    assert.deepEqual(log.take(), [{ kind: 'task-start', group: 'test' }]);
    ended.fire(taskOf(Test));
    assert.deepEqual(log.take(), [{ kind: 'task-stop', group: 'test' }]);
  });

  it('report the end of a background task at its start, and nothing when it really ends', () => {
    started.fire(taskOf(Test, true));
    assert.deepEqual(log.takeKinds(), ['task-start', 'task-stop']);
    ended.fire(taskOf(Test, true));
    assert.deepEqual(log.takeKinds(), []);
  });
});

describe('Signals of terminals', () => {
  it('contain the program and its exit code, and nothing else of the command', () => {
    const log = new SignalLog();
    const started = new Emitter<vscode.TerminalShellExecutionStartEvent>();
    const ended = new Emitter<vscode.TerminalShellExecutionEndEvent>();
    watchTerminals(
      {
        window: {
          onDidStartTerminalShellExecution: started.event,
          onDidEndTerminalShellExecution: ended.event,
        },
      },
      log.emit,
    );
    const execution = { commandLine: { value: 'TOKEN=secret /usr/bin/curl --header secret' } };
    started.fire(withMembers({ execution }));
    ended.fire(withMembers({ execution, exitCode: 7 }));
    ended.fire(withMembers({ execution, exitCode: undefined }));
    assert.deepEqual(log.take(), [
      { kind: 'shell-start', program: 'curl' },
      { kind: 'shell-stop', program: 'curl', exit: 7 },
      { kind: 'shell-stop', program: 'curl' },
    ]);
  });
});
