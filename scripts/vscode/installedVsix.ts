import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from '../lib/paths.ts';
import { type DataFolders, dataFolders } from './dataFolders.ts';
import { installVsix } from './installVsix.ts';

const folder = join(cache, 'installed');

/**
 * Gives these folders a packaged extension as {@link installVsix} does, but lets VS Code install each package only once
 * and copies the result, because every file of UI tests needs it in folders of its own.
 */
export async function copyInstalled(file: string, { extensions }: DataFolders): Promise<void> {
  const installed = join(folder, createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16));
  if (!existsSync(installed)) await install(file, installed);
  cpSync(installed, extensions, { recursive: true });
}

/** Renames the folder when it is complete, so that an interrupted or simultaneous installation leaves no half of one. */
async function install(file: string, installed: string): Promise<void> {
  const folders = dataFolders(`${installed}-${process.pid}`);
  try {
    await installVsix(file, folders);
    renameSync(folders.extensions, installed);
  } catch (error) {
    if (!existsSync(installed)) throw error; // otherwise another process was faster
  } finally {
    rmSync(folders.base, { recursive: true, force: true });
  }
}
