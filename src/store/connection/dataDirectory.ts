import envPaths from 'env-paths';
import { isAbsolute, join } from 'node:path';

export const DATABASE_NAME = 'invisible-load.db';

/** The directory of the developer's data: the one they set, else the platform's own for this person. */
export function dataDirectory(configured: string): string {
  const chosen = configured.trim();
  return isAbsolute(chosen) ? chosen : envPaths('invisible-load', { suffix: '' }).data;
}

export function databasePath(configured: string): string {
  return join(dataDirectory(configured), DATABASE_NAME);
}
