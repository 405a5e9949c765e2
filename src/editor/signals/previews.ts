import * as vscode from 'vscode';
import type { Emit } from '../../core/activity/signal';
import type { ActiveDocument } from './activeDocument';

/** The end of the view type of a Markdown preview tab. */
const MARKDOWN = 'markdown.preview';

/**
 * Emits signals when a visible preview opens and closes, because people read it without moving the cursor. Opening a
 * preview counts as opening the document that was in front before.
 */
export function watchPreviews(emit: Emit, activeDocument: ActiveDocument): vscode.Disposable {
  let shown = 0;

  const look = () => {
    const now = vscode.window.tabGroups.all.filter(({ activeTab }) => activeTab && isPreview(activeTab)).length;
    const isMore = now > shown;
    for (; shown < now; shown++) emit({ kind: 'preview-open' });
    for (; shown > now; shown--) emit({ kind: 'preview-close' });
    if (isMore && activeDocument.located) emit({ kind: 'open', ...activeDocument.located.opened });
  };

  look();
  return vscode.Disposable.from(
    vscode.window.tabGroups.onDidChangeTabs(look),
    vscode.window.tabGroups.onDidChangeTabGroups(look),
  );
}

function isPreview({ input }: vscode.Tab): boolean {
  if (input instanceof vscode.TabInputCustom) return true;
  return input instanceof vscode.TabInputWebview && input.viewType.endsWith(MARKDOWN);
}
