// Runs built test files in a process of its own: node mochaProcess.ts spec|dot TIMEOUT FILES...
import { runProgram } from '../lib/program.ts';
import { runMocha } from './runMocha.ts';

await runProgram(async () => {
  const [reporter, timeout, ...files] = process.argv.slice(2);
  const kind = reporter === 'dot' ? 'dot' : 'spec';
  const { passed, failed } = await runMocha({ files, reporter: kind, timeout: Number(timeout) });
  process.exit(failed > 0 || passed === 0 ? 1 : 0); // a test that leaves a handle open must not keep the run waiting
});
