import { ExpectedError } from '../lib/program.ts';

const heading = '## [Unreleased]';

/** Moves the changes under "Unreleased" to a section for the version and leaves "Unreleased" empty above it. */
export function releaseChangelog(text: string, version: string, date: string): string {
  const start = text.indexOf(`${heading}\n`);
  if (start < 0) throw new ExpectedError(`CHANGELOG.md has no heading "${heading}".`);
  const before = text.slice(0, start);
  const after = text.slice(start + heading.length);
  const end = after.indexOf('\n## ');
  const changes = end < 0 ? after : after.slice(0, end);
  if (changes.replaceAll(/^#.*$/gm, '').trim() === '') {
    throw new ExpectedError(`CHANGELOG.md has no changes under "${heading}": describe what the version changes.`);
  }
  return `${before}${heading}\n\n## [${version}] - ${date}${after}`;
}
