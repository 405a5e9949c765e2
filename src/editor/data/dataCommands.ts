import * as vscode from 'vscode';
import type { StoreFiles } from '../../core/store/storeFiles';
import type { Host } from '../host/host';
import { showProgress } from '../shared/progress';
import { pickOne } from '../shared/quickPick';
import { deleteData } from './deleteData';
import { exportDayAsTrace } from './saveTrace';
import { showDataFolder } from './showDataFolder';

interface DataCommandDeps extends Pick<Host, 'access' | 'calendar' | 'clock' | 'settings'> {
  readonly files: Pick<StoreFiles, 'makeFolder'>;
}

/** What the commands on stored data do: show their folder, export a trace, delete. */
export function dataCommands({ access, calendar, clock, settings, files }: DataCommandDeps) {
  const { open } = access;
  return {
    showFolder: async () => {
      await files.makeFolder(access.path);
      await showDataFolder(vscode.Uri.joinPath(vscode.Uri.file(access.path), '..'));
    },
    exportTrace: () => exportDayAsTrace({ open, clock, calendar, settings: () => settings.value }),
    deleteData: () => deleteData(vscode, { open, calendar, clock, pickOne, showProgress }),
  };
}
