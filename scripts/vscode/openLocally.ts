import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DataFolders, dataFolders } from './dataFolders.ts';
import { installVsix } from './installVsix.ts';
import { launchHost } from './launch.ts';
import { ensureServer } from './server.ts';
import { makeVsix } from '../package/makeVsix.ts';
import { cache, root } from '../lib/paths.ts';
import { ExpectedError, log, untilInterrupted } from '../lib/program.ts';
import { writeSampleData } from './sampleData.ts';

/** Always the same few ports, because a browser stores the layout of the windows by address. */
const ports = '18480-18499';

const firstSettings = { 'chat.disableAIFeatures': true, 'telemetry.telemetryLevel': 'off' };

/** Serves VS Code with the extension at a local address until it is interrupted. Its data stays for the next start. */
export async function openLocally({ demo }: { readonly demo: boolean }): Promise<void> {
  const folders = dataFolders(join(cache, demo ? 'demo' : 'start'));
  const file = await makeVsix();
  await ensureServer();
  await installVsix(file, folders);
  writeFirstSettings(folders);
  if (demo) await writeSampleData(folders);
  const host = await launchHost({ folders, port: ports });
  process.stdout.write(`Invisible Load is ready: ${host.url({ folder: root })}\n`);
  log('Press Ctrl-C to stop.');
  await Promise.race([untilInterrupted(), host.ended.then(failed)]);
  await host.dispose();
}

function failed(): never {
  throw new ExpectedError('The VS Code server ended unexpectedly.');
}

/** Hides the AI assistant that a new VS Code shows. Existing settings stay: the person may have changed them. */
function writeFirstSettings({ user }: DataFolders): void {
  const file = join(user, 'User/settings.json');
  if (existsSync(file)) return;
  mkdirSync(join(user, 'User'), { recursive: true });
  writeFileSync(file, `${JSON.stringify(firstSettings, null, 2)}\n`);
}
