import type { StoreFiles } from '../core/store/storeFiles';
import { databasePath } from './connection/dataDirectory';
import { whenFileAppears } from './connection/fileAppears';

/** The store as an SQLite file. The code that uses SQLite is loaded when the file is first opened. */
export const sqliteFiles: StoreFiles = {
  path: databasePath,
  whenMade: whenFileAppears,
  makeFolder: async (path) => (await import('./backup/protectFiles')).makeProtectedFolder(path),
  open: async (...file) => (await import('./openPatiently')).openPatiently(...file),
  inMemory: async (clock) => (await import('./openPatiently')).openInMemory(clock),
  goodBackups: async (path) => (await import('./restore/restoreBackup')).goodBackups(path),
  restoreBackup: async (path, copy, now) => (await import('./restore/restoreBackup')).restoreBackup(path, copy, now),
};
