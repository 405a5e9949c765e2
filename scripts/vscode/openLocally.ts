import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DataFolders, dataFolders } from './dataFolders.ts';
import { installVsix } from './installVsix.ts';
import { launchHost } from './launch.ts';
import { ensureServer } from './server.ts';
import { makeVsix } from '../package/makeVsix.ts';
import { cache } from '../lib/paths.ts';
import { ExpectedError, log, untilInterrupted } from '../lib/program.ts';
import { packageOpener, reportOfAFullWeek, walkthrough } from './opener.ts';
import { writeSampleData } from './sampleData.ts';
import { writeSampleProject } from './sampleProject.ts';

/**
 * Always the same few ports, because a browser stores the layout of the windows by address. The demo has ports of its
 * own, so that it can be open beside the other.
 */
const ports = { start: '18480-18489', demo: '18490-18499' } as const;

const firstSettings = {
  'chat.disableAIFeatures': true,
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/** Serves VS Code with the extension at a local address until it is interrupted. Its data stays for the next start. */
export async function openLocally({ demo }: { readonly demo: boolean }): Promise<void> {
  const kind = demo ? 'demo' : 'start';
  const folders = dataFolders(join(cache, kind));
  const project = join(folders.base, 'billing-api');
  writeSampleProject(project);
  const file = await makeVsix();
  await ensureServer();
  await installVsix(file, folders);
  const first = demo ? reportOfAFullWeek(new Date()) : walkthrough;
  await installVsix(await packageOpener(join(folders.base, 'opener'), first), folders);
  writeFirstSettings(folders);
  if (demo) await writeSampleData(folders);
  const host = await launchHost({ folders, port: ports[kind] });
  process.stdout.write(`Invisible Load is ready: ${host.url({ folder: project })}\n`);
  log('Press Ctrl-C to stop.');
  await Promise.race([untilInterrupted(), host.ended.then(failed)]);
  await host.dispose();
}

function failed(): never {
  throw new ExpectedError('The VS Code server ended unexpectedly.');
}

/** Shows nothing of a new VS Code that distracts from the extension. Existing settings stay: the person may have changed them. */
function writeFirstSettings({ user }: DataFolders): void {
  const file = join(user, 'User/settings.json');
  if (existsSync(file)) return;
  mkdirSync(join(user, 'User'), { recursive: true });
  writeFileSync(file, `${JSON.stringify(firstSettings, null, 2)}\n`);
}
