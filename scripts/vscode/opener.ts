import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../lib/command.ts';
import { root } from '../lib/paths.ts';

const vsce = join(root, 'node_modules/@vscode/vsce/vsce');

/** A command that a window runs when it starts. */
export interface FirstCommand {
  readonly command: string;
  readonly arguments: readonly unknown[];
}

export const walkthrough: FirstCommand = {
  command: 'workbench.action.openWalkthrough',
  arguments: ['invisible-load.invisible-load#start', false],
};

/** The last week if the present one is younger than four days, else the present one. */
export function reportOfAFullWeek(now: Date): FirstCommand {
  return { command: 'invisibleLoad.openReport', arguments: [isoWeek(new Date(now.getTime() - 3 * 86_400_000))] };
}

/**
 * Packages an extension that runs a command when a window starts in which no editor is open. VS Code has no argument for
 * that. It is installed beside ours, so that nothing of it is in what people install.
 */
export async function packageOpener(folder: string, first: FirstCommand): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const manifest = {
    name: 'invisible-load-opener',
    publisher: 'invisible-load',
    version: '1.0.0',
    displayName: 'Opens what "npm start" shows first',
    engines: { vscode: '^1.125.0' },
    main: './opener.cjs',
    activationEvents: ['onStartupFinished'],
    first,
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  cpSync(join(root, 'scripts/vscode/opener.cjs'), join(folder, 'opener.cjs'));
  const file = join(folder, 'opener.vsix');
  const options = ['--no-dependencies', '--allow-missing-repository', '--skip-license', '--out', file];
  await runCommand('packaging the opener', process.execPath, [vsce, 'package', ...options], {
    cwd: folder,
    quiet: true,
  });
  return file;
}

/** The ISO week of a date in this machine's zone, such as `2026-W48`. */
function isoWeek(date: Date): string {
  const thursday = new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()));
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = Math.ceil(((thursday.getTime() - first) / 86_400_000 + 1) / 7);
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}
