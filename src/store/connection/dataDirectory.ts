import envPaths from 'env-paths';
import { isAbsolute, join } from 'node:path';

export const DATABASE_NAME = 'invisible-load.db';

/** The data directory: the configured one if it is an absolute path, else the platform's directory for this user. */
function dataDirectory(configured: string): string {
  const chosen = configured.trim();
  return isAbsolute(chosen) ? chosen : envPaths('invisible-load', { suffix: '' }).data;
}

export function databasePath(configured: string): string {
  return join(dataDirectory(configured), DATABASE_NAME);
}
