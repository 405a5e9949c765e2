import { homedir } from 'node:os';
import type * as vscode from 'vscode';
import { patternOver } from '../../core/activity/neverRecord';
import type { Event } from '../../core/lifecycle/event';
import type { Host } from '../host/host';

/** The projects that are never recorded, by the setting of the developer. */
export function hiddenProjects(settings: Host['settings']) {
  const changed: Event<void> = (listener) => settings.onDidChange(() => listener());
  return {
    isHidden: (uri: vscode.Uri) => patternOver(settings.value.neverRecord, uri, homedir()) !== undefined,
    onDidChange: changed,
  };
}
