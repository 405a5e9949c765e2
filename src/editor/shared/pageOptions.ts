import type * as vscode from 'vscode';

/** What a page may do: run its script. It loads no file, because all it needs is in its HTML. */
export const pageOptions: vscode.WebviewOptions = { enableScripts: true, localResourceRoots: [] };
