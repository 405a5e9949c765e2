import { globSync } from 'node:fs';
import { checkReadme } from '../docs/readme.ts';
import { checkBundle } from '../docs/translations.ts';
import { root } from '../lib/paths.ts';
import { ExpectedError, say } from '../lib/program.ts';
import { runTool } from '../lib/tool.ts';

/** Fails when a file is not formatted as `npm run format` would. */
export async function checkFormat(): Promise<void> {
  await runTool('the format check', 'biome', ['format', '.']);
}

/** Type-checks every runtime with its own tsconfig, all of them even after one failed. */
export async function checkTypes(): Promise<void> {
  const configs = globSync('{src,test,scripts}/**/tsconfig.json', { cwd: root }).toSorted();
  if (configs.length === 0) throw new ExpectedError('No tsconfig.json found below src, test and scripts.');
  const results = await Promise.allSettled(configs.map((config) => runTool(`tsc -p ${config}`, 'tsc', ['-p', config])));
  const failed = configs.filter((_, index) => results[index]?.status === 'rejected');
  if (failed.length > 0) throw new ExpectedError(`Type errors in ${failed.join(', ')}.`);
  say(`Checked the types of ${configs.length} configurations.`);
}

/** Lints with type information; a warning counts as an error. */
export async function lint(): Promise<void> {
  await runTool('the linter', 'oxlint', ['--type-aware', '--deny-warnings', 'src', 'test', 'scripts']);
}

/** Fails when the README's tables or the sentences for translators are not those of the code. */
export async function checkDocs(): Promise<void> {
  checkReadme();
  await checkBundle();
}
