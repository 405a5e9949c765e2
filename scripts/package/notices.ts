import type { BundledPackage } from './bundledPackages.ts';

/** Licences that allow us to distribute the extension as it is when their text is included. */
const permitted: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MPL-2.0',
]);

/** The reasons why packages may not be distributed, one phrase for each. */
export function checkLicences(packages: readonly BundledPackage[]): string[] {
  return packages.flatMap(({ name, licence, text }) => [
    ...(permitted.has(licence)
      ? []
      : [`the licence of ${name}, "${licence}", is not one of ${[...permitted].join(', ')}`]),
    ...(text === '' ? [`${name} contains no licence text: add it as scripts/package/licences/${name}.txt`] : []),
  ]);
}

const rule = '-'.repeat(80);

/** The text that is distributed with the extension: every package with its licence. */
export function noticesText(packages: readonly BundledPackage[]): string {
  const intro = 'Invisible Load contains code of the packages below, each under its own licence.';
  const sections = packages.map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}`);
  return `${[intro, ...sections].join(`\n\n${rule}\n\n`)}\n`;
}
