import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.ts';
import { ExpectedError, log } from '../lib/program.ts';
import { readManifest } from './manifest.ts';
import { commandsTable, settingsTables } from './tables.ts';

const file = join(root, 'README.md');

/** Writes the tables into the README. */
export function updateReadme(): void {
  const { current, wanted } = compare();
  if (current === wanted) return log('README.md is up to date.');
  writeFileSync(file, wanted);
  log('Wrote the tables of README.md.');
}

/** Throws when the README's tables differ from those that the manifest gives. */
export function checkReadme(): void {
  const { current, wanted } = compare();
  if (current !== wanted) {
    throw new ExpectedError('The tables of README.md do not match package.json: run "npm run docs".');
  }
}

function compare(): { current: string; wanted: string } {
  const current = readFileSync(file, 'utf8');
  const manifest = readManifest();
  const withCommands = replaceBetween(current, 'commands', commandsTable(manifest));
  return { current, wanted: replaceBetween(withCommands, 'settings', settingsTables(manifest)) };
}

function replaceBetween(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const start = text.indexOf(open);
  const end = text.indexOf(close, start);
  if (start < 0 || end < 0) throw new ExpectedError(`README.md has no ${open} followed by ${close}.`);
  return `${text.slice(0, start + open.length)}\n\n${content}\n\n${text.slice(end)}`;
}
