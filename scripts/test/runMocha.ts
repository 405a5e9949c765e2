import Mocha from 'mocha';
import { type Counts, countsVariable, patternVariable, writeCounts } from './counts.ts';

interface MochaOptions {
  readonly files: readonly string[];
  /** `spec` prints every title, `dot` only the titles of failed tests. */
  readonly reporter: 'spec' | 'dot';
  readonly timeout: number;
}

/** Runs test files in this process and writes the counts to the file in `countsVariable`; all are 0 if no test ran. */
export async function runMocha({ files, reporter, timeout }: MochaOptions): Promise<Counts> {
  const mocha = new Mocha({ reporter, timeout, forbidOnly: true, failZero: true, color: process.stdout.isTTY });
  const pattern = process.env[patternVariable];
  if (pattern) mocha.fgrep(pattern);
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  const counts = await new Promise<Counts>((resolve) => {
    const runner = mocha.run((failures) => {
      const passed = runner.stats?.passes ?? 0;
      const pending = runner.stats?.pending ?? 0;
      // Counts failed hooks too, but not that no test ran, as `failures` does; the caller says why none did.
      const failed = runner.stats?.failures ?? failures;
      resolve({ passed, failed, pending });
    });
  });
  const target = process.env[countsVariable];
  if (target) writeCounts(target, counts);
  return counts;
}
