import { spawnSync } from 'node:child_process';
import { root } from './paths.ts';
import { ExpectedError } from './program.ts';

/** Runs git in the project's folder and returns its output. Throws with git's own message when git fails. */
export function git(...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (error) throw new ExpectedError(`Cannot start git: ${error.message}.`);
  if (status !== 0) throw new ExpectedError(`git ${args[0]} failed: ${stderr.trim() || `exit code ${status}`}`);
  return stdout.trim();
}

/** Runs git and returns its output; undefined when it fails: outside a repository, for an unknown name, without git. */
export function askGit(...args: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}
