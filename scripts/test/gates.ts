import { checkReadme } from '../docs/readme.ts';
import { checkBundle } from '../docs/translations.ts';
import { runTool } from '../lib/tool.ts';

/** Rejects when `npm run format` would change a file. */
export async function checkFormat(): Promise<void> {
  await runTool('the format check', 'biome', ['format', '.']);
}

/** Type-checks the projects in the top-level tsconfig.json, except those that did not change since the last check. */
export async function checkTypes(): Promise<void> {
  await runTool('the type check', 'tsc', ['--build']);
}

/** Lints with type information; a warning counts as an error. */
export async function lint(): Promise<void> {
  await runTool('the linter', 'oxlint', ['--type-aware', '--deny-warnings', 'src', 'test', 'scripts']);
}

/** Rejects when the README's tables or the strings for translators do not match the code. */
export async function checkDocs(): Promise<void> {
  checkReadme();
  await checkBundle();
}
