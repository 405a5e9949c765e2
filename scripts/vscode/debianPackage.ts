import { spawnSync } from 'node:child_process';
import { runCommand } from '../lib/command.ts';
import { ExpectedError, log } from '../lib/program.ts';

/** Installs a package with apt-get, as root or with a sudo that needs no password; false when that is not possible. */
export async function installDebianPackage(name: string): Promise<boolean> {
  const prefix = rootPrefix();
  if (process.platform !== 'linux' || !succeeds('apt-get', ['--version']) || !prefix) return false;
  const aptGet = (...args: string[]) => {
    const [command = 'apt-get', ...rest] = [...prefix, 'apt-get', ...args];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return runCommand(`apt-get ${args[0]}`, command, rest, { env, quiet: true });
  };
  try {
    await aptGet('update');
    await aptGet('install', '--yes', '--no-install-recommends', name);
    return true;
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    log(error.message);
    return false;
  }
}

/** The words to put before a command to run it as root; undefined when that is not possible. */
function rootPrefix(): string[] | undefined {
  if (process.getuid?.() === 0) return [];
  return succeeds('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined;
}

function succeeds(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
