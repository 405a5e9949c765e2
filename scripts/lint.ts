// Lints everything: npm run lint
import { lint } from './gate/gates.ts';
import { readFlags, runProgram } from './tool/program.ts';

await runProgram(async () => {
  readFlags([]);
  await lint();
});
