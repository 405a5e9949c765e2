// Type-checks everything: npm run check
import { checkTypes } from '../test/gates.ts';
import { readFlags, runProgram } from '../lib/program.ts';

await runProgram(async () => {
  readFlags([]);
  await checkTypes();
});
