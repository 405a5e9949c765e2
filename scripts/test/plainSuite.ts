import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../lib/paths.ts';
import { ExpectedError } from '../lib/program.ts';
import { addCounts, type Counts, countsVariable, nothing, readCounts } from './counts.ts';
import type { limited } from './limited.ts';

export interface PlainRun {
  readonly files: readonly string[];
  readonly reporter: 'spec' | 'dot';
  /** Milliseconds that one test may take. */
  readonly timeout: number;
  readonly env?: NodeJS.ProcessEnv;
  /** Ends the run early. */
  readonly signal?: AbortSignal;
}

/** The result of a run whose output was captured; `zone` is set when the run was not in UTC. */
export interface SilentRun {
  readonly counts: Counts;
  readonly output: string;
  readonly zone?: string;
}

/** Runs built test files with mocha in a Node process of their own, and shows what it prints. */
export async function runPlain(run: PlainRun): Promise<Counts> {
  return (await runIn(run, 'inherit')).counts;
}

/** Runs built test files with mocha at the same time as another run, and returns what mocha prints. */
export async function runSilently(run: PlainRun): Promise<SilentRun> {
  return runIn(run, 'pipe');
}

/**
 * Runs each built test file in a process of its own, as soon as `limit` lets it, and shows what mocha prints file by
 * file. A file whose process ends before all of its tests have run counts as one failed test.
 */
export async function runFilesInParallel(
  files: readonly string[],
  run: Omit<PlainRun, 'files'>,
  limit: ReturnType<typeof limited>,
): Promise<Counts> {
  const runFile = async (file: string): Promise<Counts> => {
    const { counts, output } = await runSilently({ ...run, files: [file] }).catch((error: unknown) => ({
      counts: { ...nothing, failed: 1 },
      output: `${file}: ${String(error)}\n`,
    }));
    process.stdout.write(output);
    return counts;
  };
  // Large files tend to take long, so they start first.
  const sorted = files.toSorted((a, b) => statSync(b).size - statSync(a).size);
  const all = await Promise.all(sorted.map((file) => limit(() => runFile(file))));
  return all.reduce(addCounts, nothing);
}

async function runIn(
  { files, reporter, timeout, env, signal }: PlainRun,
  output: 'inherit' | 'pipe',
): Promise<SilentRun> {
  const folder = mkdtempSync(join(tmpdir(), 'invisible-load-counts-'));
  const countsFile = join(folder, 'counts.json');
  const program = join(root, 'scripts/test/mochaProcess.ts');
  const args = ['--enable-source-maps', '--disable-warning=ExperimentalWarning', program, reporter, String(timeout)];
  const child = spawn(process.execPath, [...args, ...files], {
    cwd: root,
    stdio: ['ignore', output, output],
    env: { ...process.env, ...env, [countsVariable]: countsFile },
  });
  const end = () => child.kill();
  process.once('exit', end);
  signal?.addEventListener('abort', end);
  let captured = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => (captured += text));
  const code = await new Promise<number>((resolve) => {
    child.on('close', (exitCode) => resolve(exitCode ?? 1));
  });
  process.removeListener('exit', end);
  signal?.removeEventListener('abort', end);
  const counts = readCounts(countsFile);
  rmSync(folder, { recursive: true, force: true });
  if (!counts) throw new ExpectedError(`${captured}The tests ended with exit code ${code} before all of them had run.`);
  return { counts, output: captured };
}
