import * as vscode from 'vscode';
import type { Store } from '../../core/store/store';
import type { Host } from '../host/host';
import { watchAll } from '../signals/watchAll';
import { hiddenProjects } from './hiddenProjects';
import { Recording } from './recording';

/** Identifies this window in what it records. */
interface RecordedWindow {
  readonly id: string;
  readonly editor: string;
}

/** Begins to record the activity of this window into `store`. */
export function beginRecording(
  { clock, settings, ticker, problems }: Pick<Host, 'clock' | 'settings' | 'ticker' | 'problems'>,
  window: RecordedWindow,
  store: Store,
): Recording {
  const { onTick } = ticker;
  const hidden = hiddenProjects(settings);
  // So that a terminal in a window without a document is known to be in such a project.
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) void hidden.isLinkHidden(uri);
  return new Recording({
    clock,
    window,
    settings: () => settings.value,
    store,
    onTick,
    watch: (emit) => watchAll(vscode, { emit, clock }, { onTick, hidden }),
    problems,
  });
}
