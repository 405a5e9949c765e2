import * as vscode from 'vscode';
import type { TaskGroup, Emit } from '../../core/activity/signal';

/**
 * Emits signals when tasks start and end, with their group. A background task, such as a test watcher, may never end.
 * Only its start is evidence of a person, so it counts as ended at once.
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
