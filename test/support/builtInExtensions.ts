import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { builtInExtensions } from '../../scripts/vscode/server';

/**
 * Extensions that come with VS Code and that no UI test needs. Reading and starting them is almost half the work of
 * opening a window. The host tests run with all of them.
 */
const unneeded =
  /^(copilot|debug-.*|emmet|extension-editing|github.*|grunt|gulp|ipynb|jake|markdown-math|media-preview|merge-conflict|mermaid-.*|microsoft-authentication|ms-vscode\..*|notebook-renderers|npm|references-view|search-result|simple-browser|terminal-suggest|theme-(?!defaults|seti).*|tunnel-forwarding|(css|html|json|php|typescript)-language-features)$/;

/** Makes a folder with links to the extensions that come with VS Code, except those that are not needed. */
export function linkBuiltInExtensions(folder: string): void {
  mkdirSync(folder);
  for (const entry of readdirSync(builtInExtensions(), { withFileTypes: true })) {
    if (!entry.isDirectory() || unneeded.test(entry.name)) continue;
    symlinkSync(join(builtInExtensions(), entry.name), join(folder, entry.name), 'junction');
  }
}
