import type * as vscode from 'vscode';
import type { TaskGroup, Emit } from '../../core/activity/signal';
import { DisposableStore } from '../../core/lifecycle/disposableStore';
import type { Disposable } from '../../core/lifecycle/event';
import type { ApiPart } from '../host/vscodeApi';

type TaskApi = ApiPart<{ tasks: 'onDidStartTask' | 'onDidEndTask'; TaskGroup: 'Test' | 'Build' | 'Rebuild' }>;

/**
 * Emits signals when tasks start and end, with their group. A background task, such as a test watcher, may never end.
 * Only its start is evidence of a person, so it counts as ended at once.
 */
export function watchTasks(vscode: TaskApi, emit: Emit): Disposable {
  const owned = new DisposableStore();
  const groupOf = ({ group }: vscode.Task): TaskGroup => {
    const { Test, Build, Rebuild } = vscode.TaskGroup;
    if (group?.id === Test.id) return 'test';
    return group?.id === Build.id || group?.id === Rebuild.id ? 'build' : 'none';
  };
  owned.add(
    vscode.tasks.onDidStartTask(({ execution: { task } }) => {
      const group = groupOf(task);
      emit({ kind: 'task-start', group });
      if (task.isBackground) emit({ kind: 'task-stop', group });
    }),
  );
  owned.add(
    vscode.tasks.onDidEndTask(({ execution: { task } }) => {
      if (!task.isBackground) emit({ kind: 'task-stop', group: groupOf(task) });
    }),
  );
  return owned;
}
