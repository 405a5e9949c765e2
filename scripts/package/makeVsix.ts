import { type Metafile, transformSync } from 'esbuild';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buildGroups } from '../build/bundles.ts';
import { runCommand } from '../lib/command.ts';
import { askGit } from '../lib/git.ts';
import { root, vsix } from '../lib/paths.ts';
import { ExpectedError, log } from '../lib/program.ts';
import { bundledFolders, readPackage } from './bundledPackages.ts';
import { checkContents } from './contents.ts';
import { checkLicences, noticesText } from './notices.ts';
import { findRepository, linkOptions } from './repository.ts';
import { describeSize, measureSizes } from './sizes.ts';
import { readZip } from './zip.ts';

const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
const ignoreFile = '.vscodeignore';
const notices = join(root, 'THIRD_PARTY_NOTICES.txt');

/** Builds for production and packages `invisible-load.vsix`; rejects when its contents are wrong or too big. */
export async function makeVsix(): Promise<string> {
  log('Building and packaging the extension …');
  writeNotices(await buildGroups(['extension', 'page'], { production: true, quiet: true }));
  const links = linkOptions(findRepository(), askGit('rev-parse', 'HEAD'));
  const options = ['--no-dependencies', '--allow-missing-repository', ...links, '--out', vsix];
  const staging = stage();
  try {
    await runCommand('vsce package', process.execPath, [vsce, 'package', ...options], { quiet: true, cwd: staging });
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  checkVsix(vsix);
  return vsix;
}

/**
 * Copies the files that .vscodeignore names as packaged to a folder of their own. vsce compares each file of its folder
 * with each pattern, which takes half a minute where the downloaded VS Code lies among them.
 */
function stage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'invisible-load-package-'));
  const lines = readFileSync(join(root, ignoreFile), 'utf8').split(/\r?\n/);
  const packaged = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
  for (const path of [ignoreFile, ...globSync(packaged, { cwd: root })]) {
    if (!statSync(join(root, path)).isFile()) continue;
    cpSync(join(root, path), join(folder, path), { preserveTimestamps: true });
    if (path.endsWith('.json')) makeSmaller(join(folder, path));
    if (path.endsWith('.css')) minify(join(folder, path));
  }
  return folder;
}

/** What package.json has for those who develop the extension. */
const forDevelopers = new Set(['scripts', 'devDependencies', 'allowScripts']);

/** Writes JSON again without spaces and line ends, which no program needs, and without what only developers need. */
function makeSmaller(file: string): void {
  const all = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const isManifest = basename(file) === 'package.json';
  const kept = Object.entries(all).filter(([name]) => !isManifest || !forDevelopers.has(name));
  writeFileSync(file, JSON.stringify(Object.fromEntries(kept)));
}

/** Writes a stylesheet again without comments and spaces. Its text is in every page. */
function minify(file: string): void {
  const { code } = transformSync(readFileSync(file, 'utf8'), { loader: 'css', minify: true, target: 'esnext' });
  writeFileSync(file, code);
}

/** Writes the licences of the bundled packages beside our own; throws when one of them may not be distributed. */
function writeNotices(metafiles: readonly Metafile[]): void {
  const packages = bundledFolders(metafiles).map((folder) => readPackage(join(root, folder)));
  const problems = checkLicences(packages);
  if (problems.length > 0) throw new ExpectedError(`The bundles may not be packaged: ${problems.join('; ')}.`);
  writeFileSync(notices, noticesText(packages));
}

function checkVsix(file: string): void {
  const entries = readZip(file);
  const sizes = measureSizes(file, entries);
  for (const size of sizes) log(describeSize(size));
  const tooBig = sizes.filter(({ bytes, limit }) => bytes > limit).map(({ name }) => `the ${name} is too big`);
  const problems = [...checkContents(entries), ...tooBig];
  if (problems.length > 0) throw new ExpectedError(`The package has problems: ${problems.join('; ')}.`);
}
