import type * as vscode from 'vscode';
import { DisposableStore } from '../../core/lifecycle/disposableStore';
import type { Disposable } from '../../core/lifecycle/event';
import type { VscodeApi } from '../host/vscodeApi';
import type { ActiveDocument } from './activeDocument';
import type { Emit } from '../../core/activity/signal';

/** The end of the view type of a Markdown preview tab. */
const MARKDOWN = 'markdown.preview';

interface PreviewApi extends Pick<VscodeApi, 'TabInputCustom' | 'TabInputWebview'> {
  readonly window: {
    readonly tabGroups: Pick<vscode.TabGroups, 'all' | 'onDidChangeTabs' | 'onDidChangeTabGroups'>;
  };
}

/**
 * Emits signals when a visible preview opens and closes, because people read it without moving the cursor. Opening a
 * preview counts as opening the document that was in front before it.
 */
export function watchPreviews(
  vscode: PreviewApi,
  emit: Emit,
  activeDocument: Pick<ActiveDocument, 'located'>,
): Disposable {
  const { tabGroups } = vscode.window;
  const owned = new DisposableStore();
  let shown = 0;

  const isPreview = ({ input }: vscode.Tab): boolean => {
    if (input instanceof vscode.TabInputCustom) return true;
    return input instanceof vscode.TabInputWebview && input.viewType.endsWith(MARKDOWN);
  };

  const look = () => {
    const now = tabGroups.all.filter(({ activeTab }) => activeTab && isPreview(activeTab)).length;
    const isMore = now > shown;
    for (; shown < now; shown++) emit({ kind: 'preview-open' });
    for (; shown > now; shown--) emit({ kind: 'preview-close' });
    if (isMore && activeDocument.located) emit({ kind: 'open', ...activeDocument.located.opened });
  };

  look();
  owned.add(tabGroups.onDidChangeTabs(look));
  owned.add(tabGroups.onDidChangeTabGroups(look));
  return owned;
}
