import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import * as vscode from 'vscode';
import { type EditorSourceId, noSources } from '../../src/core/observation/sourceState';
import { commands, EXTENSION_ID } from '../../src/editor/contributions';
import { databasePath } from '../../src/store/connection/dataDirectory';
import { StoredData } from '../support/database';
import { eventually } from '../support/eventually';
import { dirname } from 'node:path';

/** A measured span as it is stored. */
export interface StoredActivity {
  readonly start_at: number;
  readonly end_at: number;
  readonly kind: string;
  readonly project: string | null;
  readonly doc: string | null;
  readonly branch: string | null;
  readonly file_class: string;
  readonly owner: string | null;
}

export const path = databasePath('');
const stored = new StoredData(dirname(path));

export function activities(): StoredActivity[] {
  return stored.all<StoredActivity>('SELECT * FROM activity ORDER BY start_at');
}

export function entryCount(): number {
  return stored.all('SELECT id FROM duty_entry WHERE deleted_at IS NULL').length;
}

export function openPauses(): { readonly start_at: number; readonly end_at: number | null }[] {
  return stored.all(`SELECT * FROM pause WHERE deleted_at IS NULL AND (end_at IS NULL OR end_at > ${Date.now()})`);
}

interface StoredObservation {
  readonly start_at: number;
  readonly project: string | null;
  readonly detail: string;
}

/** What a source in the editor said, as it is stored. */
export function observations(source: EditorSourceId): StoredObservation[] {
  return stored.all(`SELECT * FROM observation WHERE source = '${source}' ORDER BY start_at`);
}

/** Chooses sources in the editor, as another window would. */
export function sourcesChosen(ids: readonly EditorSourceId[]): void {
  const state = JSON.stringify({ ...noSources, inEditor: ids.map((id) => ({ id })) });
  write(`INSERT OR REPLACE INTO meta (name, value) VALUES ('sources', '${state}')`);
}

/** Writes directly to the database file, as another window would. */
export function write(sql: string): void {
  const db = new DatabaseSync(path, { timeout: 5000 });
  try {
    db.exec(sql);
  } finally {
    db.close();
  }
}

/** Waits until VS Code has activated the extension, which it does by itself. */
export async function whenActive(): Promise<vscode.Extension<unknown>> {
  const extension = vscode.extensions.getExtension<unknown>(EXTENSION_ID);
  assert.ok(extension, 'the extension is not installed');
  return eventually('the extension is active', () => extension.isActive && extension);
}

/** Starts recording by storing the developer's agreement, because a host test cannot answer the dialog. */
export async function startRecording(): Promise<void> {
  await whenActive();
  await vscode.commands.executeCommand(commands.startDocumentation);
  await vscode.commands.executeCommand(commands.stopDuty);
  write(`INSERT OR IGNORE INTO meta (name, value) VALUES ('agreed-at', '${Date.now()}')`);
}

/** The folder that is open. */
export function folder(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(first, 'no folder is open');
  return first.uri;
}

export async function writeFile(name: string, content: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder(), name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  return uri;
}
