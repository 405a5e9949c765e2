import * as vscode from 'vscode';
import type { Store } from '../../core/store/store';
import type { Host } from '../host/host';
import { EditorSources } from '../observing/editorSources';
import { type Surroundings, watchAll } from '../signals/watchAll';
import { hiddenProjects } from './hiddenProjects';
import { Recording } from './recording';

/** Identifies this window in what it records. */
interface RecordedWindow {
  readonly id: string;
  readonly editor: string;
}

/** Begins to record the activity of this window into `store`. */
export function beginRecording(
  host: Pick<Host, 'access' | 'clock' | 'settings' | 'ticker' | 'problems'>,
  window: RecordedWindow,
  store: Store,
): Recording {
  const { clock, settings, ticker, problems } = host;
  const { onTick } = ticker;
  const hidden = hiddenProjects(settings);
  // So that a terminal in a window without a document is known to be in such a project.
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) void hidden.isLinkHidden(uri);
  const alongside = (surroundings: Surroundings) => new EditorSources(vscode, host, window.id, surroundings);
  return new Recording({
    clock,
    window,
    settings: () => settings.value,
    store,
    onTick,
    watch: (emit) => watchAll(vscode, { emit, clock }, { onTick, hidden, alongside }),
    problems,
  });
}
