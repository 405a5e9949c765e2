import { existsSync, type FSWatcher, watch } from 'node:fs';
import { dirname } from 'node:path';
import type { Disposable } from '../../core/lifecycle/event';

/** Calls `found` once `path` exists. Watches the nearest existing directory until then; creates nothing. */
export function whenFileAppears(path: string, found: () => void): Disposable {
  let watcher: FSWatcher | undefined;
  const stop = () => {
    watcher?.close();
    watcher = undefined;
  };
  const look = (): void => {
    stop();
    if (existsSync(path)) {
      found();
      return;
    }
    try {
      watcher = watch(nearestDirectory(path), { persistent: false }, look);
      watcher.on('error', stop);
    } catch {
      stop();
    }
  };
  look();
  return { dispose: stop };
}

function nearestDirectory(path: string): string {
  let directory = dirname(path);
  while (!existsSync(directory) && dirname(directory) !== directory) directory = dirname(directory);
  return directory;
}
