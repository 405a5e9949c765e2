import { homedir } from 'node:os';
import type * as vscode from 'vscode';
import { patternsOver } from '../../core/activity/neverRecord';
import type { Event } from '../../core/lifecycle/event';
import type { Host } from '../host/host';

/** The projects that are never recorded, by the setting of the developer. */
export function hiddenProjects(settings: Host['settings']) {
  const changed: Event<void> = (listener) => settings.onDidChange(() => listener());
  const prepare = (patterns: readonly string[]) => ({ patterns, over: patternsOver(patterns, homedir()) });
  let prepared = prepare(settings.value.neverRecord);
  return {
    isHidden: (uri: vscode.Uri) => {
      const patterns = settings.value.neverRecord;
      if (patterns !== prepared.patterns) prepared = prepare(patterns);
      return prepared.over(uri) !== undefined;
    },
    onDidChange: changed,
  };
}
