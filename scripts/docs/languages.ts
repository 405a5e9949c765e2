import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../lib/paths.ts';
import { pageProblems } from './translatedPages.ts';

/** The languages that everything is translated into, by the ids that VS Code has for them. English is the source. */
export const languages: readonly string[] = ['de', 'fr', 'es', 'pt-br', 'ja', 'zh-cn', 'ko'];

/** Texts by their keys, as translators get them. */
export type Texts = Readonly<Record<string, string>>;

/** The two files of texts: the sentences of the code, and those of package.json. A language has its own of each. */
export const textFiles = [
  { source: 'l10n/bundle.l10n.json', of: (language: string) => `l10n/bundle.l10n.${language}.json` },
  { source: 'package.nls.json', of: (language: string) => `package.nls.${language}.json` },
] as const;

/** Reads a file of texts. A text of the source that has a comment for translators is an object there. */
export function readTexts(file: string): Texts {
  const read = JSON.parse(readFileSync(join(root, file), 'utf8')) as Record<string, string | { message: string }>;
  return Object.fromEntries(
    Object.entries(read).map(([key, text]) => [key, typeof text === 'string' ? text : text.message]),
  );
}

/** What is wrong with the translations of all languages, one line for each problem. */
export function translationProblems(): string[] {
  const known = new Set(textFiles.flatMap(({ of }) => languages.map(of)));
  const found = globSync(['l10n/bundle.l10n.*.json', 'package.nls.*.json'], { cwd: root });
  return [
    ...found
      .filter((file) => !known.has(file.replaceAll('\\', '/')))
      .map((file) => `${basename(file)} is of a language that scripts/docs/languages.ts does not name.`),
    ...textFiles.flatMap(({ source, of }) => {
      const english = readTexts(source);
      const files = new Map<string, string[]>();
      for (const file of languages.map(of)) {
        const problems = existsSync(join(root, file))
          ? compareTexts(english, readTexts(file))
          : ['the file is missing.'];
        for (const problem of problems) files.set(problem, [...(files.get(problem) ?? []), file]);
      }
      return [...files].map(([problem, where]) => `${where.join(', ')}: ${problem}`);
    }),
    ...pageProblems(languages),
  ];
}

/** What is wrong with a translation, one line for each problem. */
export function compareTexts(source: Texts, translation: Texts): string[] {
  return [
    ...Object.entries(source).flatMap(([key, english]) => {
      const text = translation[key];
      if (text === undefined) return [`“${key}” is not translated.`];
      if (text.trim() === '' && english.trim() !== '') return [`“${key}” is empty.`];
      return lostParts(english, text).map((part) => `“${key}” has to have ${part} as the English text has it.`);
    }),
    ...Object.keys(translation)
      .filter((key) => !(key in source))
      .map((key) => `“${key}” is no text any more.`),
  ];
}

/** What a translation has to keep as it is, because a program reads it or a person types it. */
const fixed: readonly RegExp[] = [
  /\{\d+\}/g, // places for values
  /command:[\w.]+/g, // links
  /\binvisibleLoad\.[\w.]*\w/g, // names of settings
  /`[^`]+`/g, // typed into a setting
  /https?:\/\//g,
  /\d{4}-\d{2}-\d{2}( to \d{4}-\d{2}-\d{2})?/g, // days and times, in the forms that are understood
  /\byesterday\b( \d[\d:-]*)?/g,
  /\b\d{1,2}:\d{2}(-\d{1,2}:\d{2})?/g,
  /\b\d+(\.\d+)?[mhd](\d+)?\b/g,
  /(?<=\d{2}, )today\b/g,
];

function lostParts(english: string, text: string): string[] {
  const lost = fixed.flatMap((form) => {
    const [wanted, found] = [partsOf(english, form), partsOf(text, form)];
    const added = form.source.startsWith('\\{') ? [...found].filter((part) => !wanted.has(part)) : [];
    return [...[...wanted].filter((part) => !text.includes(part)), ...added];
  });
  return english.endsWith('…') && !text.endsWith('…') ? [...lost, '… at its end'] : lost;
}

function partsOf(text: string, form: RegExp): Set<string> {
  return new Set([...text.matchAll(form)].map(([part]) => part));
}
