// Lints all source files: npm run lint
import { lint } from '../test/gates.ts';
import { readFlags, runProgram } from '../lib/program.ts';

await runProgram(async () => {
  readFlags([]);
  await lint();
});
