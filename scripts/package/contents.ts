import { globSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { root } from '../lib/paths.ts';
import type { ZipEntry } from './zip.ts';

const fixed = [
  '[Content_Types].xml',
  'extension.vsixmanifest',
  'extension/package.json',
  'extension/package.nls.json',
  'extension/readme.md',
  'extension/changelog.md',
  'extension/LICENSE.txt',
  'extension/THIRD_PARTY_NOTICES.txt',
  'extension/dist/extension.js',
  'extension/dist/report.js',
  'extension/dist/day.js',
];

const chunk = /^extension\/dist\/chunks\/[\w.-]+-[A-Z0-9]{8}\.js$/;
const asset = /\.(png|svg|css|md|json|html)$/;
const native = /\.(node|so|dll|dylib|wasm|exe)$/;

/** The problems with the file list of the package, one phrase for each. */
export function checkContents(entries: readonly ZipEntry[]): string[] {
  const found = new Set(entries.map((entry) => entry.path));
  const expected = new Set([...fixed, ...assets('media/**'), ...assets('{l10n/bundle.l10n,package.nls}.*.json')]);
  return [
    ...[...expected].filter((path) => !found.has(path)).map((path) => `${path} is missing`),
    ...[...found].filter((path) => !expected.has(path) && !chunk.test(path)).map((path) => `${path} is not expected`),
    ...[...found].filter((path) => native.test(path)).map((path) => `${path} is native code`),
    ...[...found].filter((path) => path.endsWith('.map')).map((path) => `${path} is a source map`),
    ...entries
      .filter((entry) => entry.path.endsWith('.js') && entry.text().includes('sourceMappingURL='))
      .map(({ path }) => `${path} points at a source map`),
  ];
}

/** The files that match a pattern and are of a kind that may be packaged, by their paths in the package. */
function assets(pattern: string): string[] {
  return globSync(pattern, { cwd: root })
    .filter((path) => statSync(join(root, path)).isFile() && asset.test(path))
    .map((path) => `extension/${path.split(sep).join('/')}`);
}
