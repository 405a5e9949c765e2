import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../lib/paths.ts';
import { ExpectedError } from '../lib/program.ts';
import { type Counts, countsVariable, readCounts } from './counts.ts';

export interface PlainRun {
  readonly files: readonly string[];
  readonly reporter: 'spec' | 'dot';
  /** Milliseconds that one test may take. */
  readonly timeout: number;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs built test files with mocha in a Node process of their own. */
export async function runPlain({ files, reporter, timeout, env }: PlainRun): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'invisible-load-counts-'));
  const countsFile = join(folder, 'counts.json');
  const program = join(root, 'scripts/test/mochaProcess.ts');
  const args = ['--enable-source-maps', '--disable-warning=ExperimentalWarning', program, reporter, String(timeout)];
  const child = spawn(process.execPath, [...args, ...files], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env, [countsVariable]: countsFile },
  });
  const end = () => child.kill();
  process.once('exit', end);
  const code = await new Promise<number>((resolve) => {
    child.on('close', (exitCode) => resolve(exitCode ?? 1));
  });
  process.removeListener('exit', end);
  const counts = readCounts(countsFile);
  rmSync(folder, { recursive: true, force: true });
  if (!counts) throw new ExpectedError(`The tests ended with exit code ${code} before they were all run.`);
  return counts;
}
