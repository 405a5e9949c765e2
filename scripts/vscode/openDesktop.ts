import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { makeVsix } from '../package/makeVsix.ts';
import { runCommand } from '../lib/command.ts';
import { cache } from '../lib/paths.ts';
import { ExpectedError, log } from '../lib/program.ts';
import { writeSampleProject } from './sampleProject.ts';

const code = process.platform === 'win32' ? 'code.cmd' : 'code';

/** Installs the extension in the person's own VS Code and opens a small project in it. */
export async function openDesktop(): Promise<void> {
  const shell = process.platform === 'win32';
  if (spawnSync(code, ['--version'], { stdio: 'ignore', shell }).status !== 0) {
    throw new ExpectedError(
      'VS Code\'s command "code" is not on the PATH: install it, or run "npm start" without --desktop.',
    );
  }
  const file = await makeVsix();
  await runCommand('code --install-extension', code, ['--install-extension', file, '--force']);
  const project = join(cache, 'start/billing-api');
  writeSampleProject(project);
  await runCommand('code', code, [project]);
  log('Invisible Load is installed in your VS Code.');
}
