import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { setGlobally, storedGlobally } from '../host/editorSettings';
import type { Host } from '../host/host';
import { pickOne } from '../shared/quickPick';
import { GitExtension } from '../signals/gitExtension';
import { Repositories } from '../signals/repository';
import { neverRecord } from './neverRecord';

/** Runs **Never Record This Project…** in this window. `endSpan` ends what the window measures, and writes it. */
export async function runNeverRecord({
  access,
  settings,
  endSpan,
}: Pick<Host, 'access' | 'settings'> & { readonly endSpan: () => void }): Promise<void> {
  const git = new GitExtension(vscode);
  const repositories = new Repositories(vscode, git);
  try {
    await neverRecord(vscode, {
      repositoryOf: (file) => repositories.repositoryOf(file),
      roots: () => git.roots,
      home: homedir(),
      patterns: () => settings.value.neverRecord,
      stored: () => storedGlobally('neverRecord'),
      setStored: (value) => setGlobally('neverRecord', value),
      endSpan,
      store: () => access.current,
      isUnreadable: () => access.current === undefined && access.failure !== undefined,
      pickOne,
    });
  } finally {
    git.dispose();
  }
}
