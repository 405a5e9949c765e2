import { globSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import { markVariable } from '../../scripts/test/hostOutput';
import { runMocha } from '../../scripts/test/runMocha';

const timeout = 30_000;

/** Runs every host test beside this file. The extension host calls this function. */
export async function run(): Promise<void> {
  const files = globSync('**/*.test.js', { cwd: __dirname }).map((file) => join(__dirname, file));
  if (files.length === 0) throw new Error(`There are no host tests in ${__dirname}`);
  process.setSourceMapsEnabled(true);
  const report = markedReport(process.env[markVariable] ?? '');
  try {
    const { passed, failed } = await runMocha({ files: files.toSorted(), reporter: 'spec', timeout });
    if (failed > 0 || passed === 0) throw new Error(`${failed} host test(s) failed, ${passed} passed`);
  } catch (error) {
    report(error instanceof Error ? error.stack : error);
    throw error;
  }
}

/** Puts a mark before every line of mocha's report, because all of VS Code writes to the same console. */
function markedReport(mark: string): (...args: unknown[]) => void {
  const { log } = console;
  const report = (...args: unknown[]) => log(mark + format(...args));
  Mocha.reporters.Base.consoleLog = report;
  return report;
}
