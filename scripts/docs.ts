// Writes the README's tables of commands and settings, or only says when they are stale: npm run docs [-- --check]
import { checkReadme, updateReadme } from './docs/readme.ts';
import { readFlags, runProgram } from './tool/program.ts';

await runProgram(async () => {
  if (readFlags(['--check']).has('--check')) checkReadme();
  else updateReadme();
});
