import type { Metafile } from 'esbuild';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.ts';

/** A package with code in the bundle, and the text that its licence requires us to include. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX identifier, as package.json names it. */
  readonly licence: string;
  /** The licence file followed by the notice file, if there is one; empty when the package contains neither. */
  readonly text: string;
}

/** Licence texts of packages that contain none, by package name; the sources of each package refer to its text. */
const ownTexts = join(root, 'scripts/package/licences');

const licenceFile = /^(licen[cs]e|copying|notice)(\.md|\.txt)?$/i;
const inPackage = /^((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** The folders of packages with code that is in an output after tree shaking, relative to the project's folder. */
export function bundledFolders(metafiles: readonly Metafile[]): string[] {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap((one) => Object.entries(one.inputs)),
  );
  const folders = inputs.flatMap(([path, { bytesInOutput }]) =>
    bytesInOutput > 0 ? (inPackage.exec(path)?.[1] ?? []) : [],
  );
  return [...new Set(folders)].toSorted();
}

/** Reads name, version and licence of the package in a folder. */
export function readPackage(folder: string): BundledPackage {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: unknown;
  };
  const { name, version, license } = manifest;
  const files = readdirSync(folder).filter((file) => licenceFile.test(file));
  const own = join(ownTexts, `${name}.txt`);
  const paths = files.length > 0 ? files.toSorted().map((file) => join(folder, file)) : existsSync(own) ? [own] : [];
  const text = paths.map((path) => readFileSync(path, 'utf8').trim()).join('\n\n');
  return { name, version, licence: typeof license === 'string' ? license : '', text };
}
