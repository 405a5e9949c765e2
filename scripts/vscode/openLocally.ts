import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DataFolders, dataFolders } from './dataFolders.ts';
import { installVsix } from './installVsix.ts';
import { launchHost } from './launch.ts';
import { ensureServer } from './server.ts';
import { makeVsix } from '../package/makeVsix.ts';
import { cache, root } from '../lib/paths.ts';
import { ExpectedError, say, toldToStop } from '../lib/program.ts';
import { writeSampleData } from './sampleData.ts';

/** The same few ports every time, because a browser keeps the layout of the windows by address. */
const ports = '18480-18499';

const firstSettings = { 'chat.disableAIFeatures': true, 'telemetry.telemetryLevel': 'off' };

/** Serves VS Code with the extension at a local address until it is interrupted; its data stays for the next time. */
export async function openLocally({ demo }: { readonly demo: boolean }): Promise<void> {
  const folders = dataFolders(join(cache, demo ? 'demo' : 'start'));
  const file = await makeVsix();
  await ensureServer();
  await installVsix(file, folders);
  writeFirstSettings(folders);
  if (demo) await writeSampleData(folders);
  const host = await launchHost({ folders, port: ports });
  process.stdout.write(`Invisible Load is ready: ${host.url({ folder: root })}\n`);
  say('Press Ctrl-C to stop.');
  await Promise.race([toldToStop(), host.ended.then(failed)]);
  await host.dispose();
}

function failed(): never {
  throw new ExpectedError('The VS Code server ended by itself.');
}

/** A new VS Code shows its own assistant first; what the person sets later stays. */
function writeFirstSettings({ user }: DataFolders): void {
  const file = join(user, 'User/settings.json');
  if (existsSync(file)) return;
  mkdirSync(join(user, 'User'), { recursive: true });
  writeFileSync(file, `${JSON.stringify(firstSettings, null, 2)}\n`);
}
