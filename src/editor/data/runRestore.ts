import * as vscode from 'vscode';
import type { Displaced } from '../../core/store/displaced';
import type { StoreFiles } from '../../core/store/storeFiles';
import type { Clock } from '../../core/time/clock';
import { displayLocale as locale } from '../host/editorSettings';
import { pickOne } from '../shared/quickPick';
import type { FileSwitch } from './fileSwitch';
import { restoreBackup } from './pickBackup';
import { tellDisplaced } from './tellDisplaced';

interface RestoreDeps {
  /** The path of the data file. */
  readonly path: string;
  readonly files: StoreFiles;
  readonly file: FileSwitch;
  readonly clock: Clock;
}

/** Asks for a backup and restores it. */
export async function runRestoreBackup(deps: RestoreDeps): Promise<void> {
  const { files, path } = deps;
  const restore = restoring(deps);
  await restoreBackup(vscode, {
    ...{ locale, pickOne },
    zone: () => deps.clock.zone(),
    copies: await files.goodBackups(path),
    restore: (copy) => restore(path, copy.path),
  });
}

/** Says what became of the data file, and offers the way back. */
export async function showDisplaced(displaced: Displaced, deps: RestoreDeps): Promise<void> {
  await tellDisplaced(vscode, { displaced, path: deps.path, restore: restoring(deps), locale });
}

function restoring({ files, file, clock }: RestoreDeps) {
  return (path: string, copy: string) => file.whileClosed(() => files.restoreBackup(path, copy, clock.now()));
}
