import { realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import type * as vscode from 'vscode';
import { foldersNamed, patternsOver } from '../../core/activity/neverRecord';
import type { Event } from '../../core/lifecycle/event';
import type { Host } from '../host/host';

/** The projects that are never recorded, by the setting of the developer. */
export function hiddenProjects(settings: Host['settings'], home = homedir()) {
  const changed: Event<void> = (listener) => settings.onDidChange(() => listener());
  const prepare = (patterns: readonly string[]) => ({
    patterns,
    over: patternsOver(patterns, home),
    /** Folders and files that are hidden by what is behind their links, as far as that is known. */
    linked: new Set<string>(),
  });
  let prepared = prepare(settings.value.neverRecord);
  const current = () => {
    const patterns = settings.value.neverRecord;
    if (patterns !== prepared.patterns) prepared = prepare(patterns);
    return prepared;
  };
  return {
    isHidden: (uri: vscode.Uri) => {
      const { over, linked } = current();
      return over(uri) !== undefined || linked.has(uri.path);
    },
    /** Whether the file or folder is hidden when symbolic links in its path, and in those of the setting, are followed. */
    isLinkHidden: async (uri: vscode.Uri) => {
      const { patterns, over, linked } = current();
      if (patterns.length === 0 || uri.scheme !== 'file') return false;
      const [real, ...folders] = await Promise.all([uri.fsPath, ...foldersNamed(patterns, home)].map(realPath));
      if (real === undefined) return false;
      const place = { scheme: 'file', authority: '', path: real };
      const overReal = patternsOver(
        folders.filter((folder) => folder !== undefined),
        home,
      );
      const isHidden = over(place) !== undefined || overReal(place) !== undefined;
      if (isHidden) linked.add(uri.path);
      return isHidden;
    },
    onDidChange: changed,
  };
}

/** The path without symbolic links, with slashes. Of a file that does not exist yet its folder counts. */
async function realPath(path: string): Promise<string | undefined> {
  const real = await realpath(path).catch(() => realpath(dirname(path)).catch(() => undefined));
  return real?.replaceAll('\\', '/');
}
