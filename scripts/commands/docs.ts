// Writes what is made from the code, the README's tables and the sentences for translators, or says when it is stale:
//   npm run docs [-- --check]
import { checkReadme, updateReadme } from '../docs/readme.ts';
import { checkBundle, updateBundle } from '../docs/translations.ts';
import { readFlags, runProgram } from '../lib/program.ts';

await runProgram(async () => {
  if (readFlags(['--check']).has('--check')) {
    checkReadme();
    await checkBundle();
  } else {
    updateReadme();
    await updateBundle();
  }
});
