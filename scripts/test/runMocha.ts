import Mocha from 'mocha';
import { type Counts, countsVariable, patternVariable, writeCounts } from './counts.ts';

export interface MochaOptions {
  readonly files: readonly string[];
  /** `spec` names every test, `dot` only those that fail. */
  readonly reporter: 'spec' | 'dot';
  readonly timeout: number;
}

/** Runs test files in this process and leaves the counts where the environment says; no test at all is a failure. */
export async function runMocha({ files, reporter, timeout }: MochaOptions): Promise<Counts> {
  const mocha = new Mocha({ reporter, timeout, forbidOnly: true, failZero: true, color: process.stdout.isTTY });
  const pattern = process.env[patternVariable];
  if (pattern) mocha.fgrep(pattern);
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  const counts = await new Promise<Counts>((resolve) => {
    const runner = mocha.run((failures) => {
      const passed = runner.stats?.passes ?? 0;
      resolve({ passed, failed: failures, pending: runner.stats?.pending ?? 0 });
    });
  });
  const target = process.env[countsVariable];
  if (target) writeCounts(target, counts);
  return counts;
}
