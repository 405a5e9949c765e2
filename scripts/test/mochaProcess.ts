// Runs built test files in a process of its own: node mochaProcess.ts spec|dot TIMEOUT FILES...
import { url as debuggerUrl } from 'node:inspector';
import { runProgram } from '../lib/program.ts';
import { runMocha } from './runMocha.ts';

await runProgram(async () => {
  const [reporter, timeout, ...files] = process.argv.slice(2);
  const kind = reporter === 'dot' ? 'dot' : 'spec';
  // There is no timeout in a debugger: a test that stops at a breakpoint must not fail.
  const allowed = debuggerUrl() === undefined ? Number(timeout) : 0;
  const { passed, failed } = await runMocha({ files, reporter: kind, timeout: allowed });
  process.exit(failed > 0 || passed === 0 ? 1 : 0); // ends the process even if a test left a handle open
});
