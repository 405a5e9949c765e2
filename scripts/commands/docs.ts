// Generates the README's tables and the strings for translators; with --check it fails when they are out of date:
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
