import type { DataFolders } from './dataFolders.ts';
import { serverMain } from './server.ts';
import { runCommand } from '../lib/command.ts';

/** Installs a packaged extension for the servers that use these folders. */
export async function installVsix(file: string, { server, user, extensions }: DataFolders): Promise<void> {
  const args = ['--install-extension', file, '--force', '--accept-server-license-terms'];
  const places = ['--server-data-dir', server, '--user-data-dir', user, '--extensions-dir', extensions];
  await runCommand('installing the extension', process.execPath, [serverMain(), ...args, ...places], { quiet: true });
}
