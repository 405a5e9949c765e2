import * as vscode from 'vscode';
import type { Emit } from '../../core/activity/signal';
import type { ActiveDocument } from './activeDocument';

/** Views of the Markdown preview, as tabs name them. */
const MARKDOWN = 'markdown.preview';

/**
 * Previews that can be seen: while one is open people read without moving the cursor. Opening one is opening the
 * document it shows, which is the one that was in front.
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
