// Type-checks everything: npm run check
import { checkTypes } from './gate/gates.ts';
import { readFlags, runProgram } from './tool/program.ts';

await runProgram(async () => {
  readFlags([]);
  await checkTypes();
});
