import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';
import { root } from '../lib/paths.ts';
import { ExpectedError, log } from '../lib/program.ts';
import { joinedScripts } from './joinedScripts.ts';
import { translationProblems } from './languages.ts';

/** The file with every translatable string of the code, in the format that translators work with. */
const bundleFile = 'l10n/bundle.l10n.json';

const taxonomyFile = 'src/core/taxonomy/taxonomy.json';

interface Labelled {
  readonly label: string;
}

interface Taxonomy {
  readonly categories: readonly (Labelled & { readonly duties: readonly Labelled[] })[];
}

/** Writes the bundle from the strings in the code, and says what the translations lack. */
export async function updateBundle(): Promise<void> {
  mkdirSync(dirname(join(root, bundleFile)), { recursive: true });
  writeFileSync(join(root, bundleFile), await bundle());
  for (const problem of translationProblems()) log(problem);
}

/** Throws when the bundle differs from the strings in the code. */
export async function checkBundle(): Promise<void> {
  const written = readFileSync(join(root, bundleFile), 'utf8');
  if (written !== (await bundle())) throw new ExpectedError(`${bundleFile} is out of date: run "npm run docs".`);
}

async function bundle(): Promise<string> {
  const files = globSync('src/**/*.{ts,tsx}', { cwd: root }).toSorted();
  const scripts = files.map((file) => ({ contents: readFileSync(join(root, file), 'utf8'), extension: extname(file) }));
  const all = { ...(await getL10nJson(joinedScripts(scripts))), ...labels() };
  const strings = Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(strings), null, 2)}\n`;
}

/** The names of the categories and duties, which are data. */
function labels(): Record<string, string> {
  const { categories } = JSON.parse(readFileSync(join(root, taxonomyFile), 'utf8')) as Taxonomy;
  const all = categories.flatMap((category) => [category, ...category.duties]);
  return Object.fromEntries(all.map(({ label }) => [label, label]));
}
