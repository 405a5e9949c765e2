// Builds and packages the extension as invisible-load.vsix, then checks its contents:
//   npm run package
import { makeVsix } from '../package/makeVsix.ts';
import { readFlags, runProgram, log } from '../lib/program.ts';

await runProgram(async () => {
  readFlags([]);
  log(await makeVsix());
});
