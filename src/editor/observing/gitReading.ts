import { open } from 'node:fs/promises';
import type * as vscode from 'vscode';
import type { OwnNames } from '../../core/git/ownNames';
import type { LoggedCommit } from '../../core/git/loggedCommit';
import type { ApiPart } from '../host/vscodeApi';
import type { GitCommit, GitHistory } from '../signals/gitExtension';

/** The part of VS Code that is needed to read files of a repository, also on a remote machine. */
export type ReadApi = ApiPart<{ Uri: 'joinPath' }> & {
  readonly workspace: { readonly fs: Pick<vscode.FileSystem, 'stat' | 'readFile'> };
};

/** The text of a file, or why there is none. */
export interface FileText {
  readonly text?: string;
  readonly problem?: 'missing' | 'too-large';
}

/** The text of a file, unless it is missing or longer than `longest` bytes. */
export async function textOf(vscode: ReadApi, file: vscode.Uri, longest: number): Promise<FileText> {
  const { fs } = vscode.workspace;
  try {
    if ((await fs.stat(file)).size > longest) return { problem: 'too-large' };
    return { text: new TextDecoder().decode(await fs.readFile(file)) };
  } catch {
    return { problem: 'missing' };
  }
}

/**
 * The end of a file of lines, in at most `longest` bytes. `isCut` says that there is more before it. A longer file on
 * another machine has a problem, because it can only be read as a whole.
 */
export async function endOf(
  vscode: ReadApi,
  file: vscode.Uri,
  longest: number,
): Promise<FileText & { readonly isCut?: boolean }> {
  if (file.scheme !== 'file') return textOf(vscode, file, longest);
  try {
    const opened = await open(file.fsPath);
    try {
      const { size } = await opened.stat();
      const bytes = Buffer.alloc(Math.min(size, longest));
      const { bytesRead } = await opened.read(bytes, 0, bytes.length, size - bytes.length);
      const text = bytes.toString('utf8', 0, bytesRead);
      return size <= longest ? { text } : { text: text.slice(text.indexOf('\n') + 1), isCut: true };
    } finally {
      await opened.close();
    }
  } catch {
    return { problem: 'missing' };
  }
}

/** By what Git knows the developer in a repository, with the names that the developer wrote down. */
export async function ownNamesIn(history: GitHistory | undefined, listed: readonly string[]): Promise<OwnNames> {
  const [name, email] = history ? [await configOf(history, 'user.name'), await configOf(history, 'user.email')] : [];
  return { ...(name !== undefined && { name }), emails: email === undefined ? [] : [email], listed };
}

/** Git fails for a name that is not set. */
async function configOf(history: GitHistory, key: string): Promise<string | undefined> {
  for (const read of [() => history.getConfig(key), () => history.getGlobalConfig(key)]) {
    const value = await read().catch(() => '');
    if (value.trim() !== '') return value.trim();
  }
  return undefined;
}

export function loggedCommit({ hash, parents, authorDate, authorName, authorEmail, message }: GitCommit): LoggedCommit {
  return { hash, parents, authoredAt: authorDate?.getTime(), authorName, authorEmail, message };
}
