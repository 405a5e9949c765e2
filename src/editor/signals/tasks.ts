import * as vscode from 'vscode';
import type { TaskGroup, Emit } from '../../core/activity/signal';

/**
 * Tasks by their group. One in the background, such as a test watcher, may never end: it is somebody's act when it
 * starts, and nothing is concluded from its running on.
 */
export function watchTasks(emit: Emit): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.tasks.onDidStartTask(({ execution: { task } }) => {
      const group = groupOf(task);
      emit({ kind: 'task-start', group });
      if (task.isBackground) emit({ kind: 'task-stop', group });
    }),
    vscode.tasks.onDidEndTask(({ execution: { task } }) => {
      if (!task.isBackground) emit({ kind: 'task-stop', group: groupOf(task) });
    }),
  );
}

function groupOf({ group }: vscode.Task): TaskGroup {
  if (group?.id === vscode.TaskGroup.Test.id) return 'test';
  return group?.id === vscode.TaskGroup.Build.id || group?.id === vscode.TaskGroup.Rebuild.id ? 'build' : 'none';
}
