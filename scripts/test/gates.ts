import { checkReadme } from '../docs/readme.ts';
import { checkBundle } from '../docs/translations.ts';
import { runTool } from '../lib/tool.ts';

/** Fails when a file is not formatted as `npm run format` would. */
export async function checkFormat(): Promise<void> {
  await runTool('the format check', 'biome', ['format', '.']);
}

/** Type-checks all projects that the top-level tsconfig.json names, but only what changed since the last check. */
export async function checkTypes(): Promise<void> {
  await runTool('the type check', 'tsc', ['--build']);
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
