import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';

/** The stylesheets of every page, files in `media`. */
const pageStyles = ['colours.css', 'report.css'] as const;

/** The stylesheets of every page and `more` of `media` as one, which is embedded in pages and exported files. */
export async function stylesheet(extensionUri: vscode.Uri, more: readonly string[] = []): Promise<string> {
  const sheets = await Promise.all([...pageStyles, ...more].map((name) => textOf(extensionUri, 'media', name)));
  return sheets.join('\n');
}

/** The script of a page, a file in `dist`. */
export async function pageScript(extensionUri: vscode.Uri, name: string): Promise<string> {
  return textOf(extensionUri, 'dist', name);
}

/** VS Code would look for each file first, through another process. */
async function textOf(extensionUri: vscode.Uri, ...path: string[]): Promise<string> {
  return readFile(vscode.Uri.joinPath(extensionUri, ...path).fsPath, 'utf8');
}
