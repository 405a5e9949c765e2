import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.ts';

/** The page of a language, where VS Code looks for it: `capture.md` is `capture.nls.de.md` in German. */
export function translatedPage(page: string, language: string): string {
  return page.replace(/\.md$/, `.nls.${language}.md`);
}

/** The English pages of the walkthrough. */
export function walkthroughPages(): string[] {
  const all = globSync('media/walkthrough/*.md', { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  return all.filter((file) => !file.includes('.nls.'));
}

/** What is wrong with the translated pages of the walkthrough, one line for each problem. */
export function pageProblems(languages: readonly string[]): string[] {
  return walkthroughPages().flatMap((page) =>
    languages.flatMap((language) => {
      const file = translatedPage(page, language);
      if (!existsSync(join(root, file))) return [`${file}: the file is missing.`];
      return comparePages(read(page), read(file)).map((problem) => `${file}: ${problem}`);
    }),
  );
}

/** What is wrong with a translated page: it has to have the lines of the English one, with the same code in each. */
export function comparePages(english: string, translation: string): string[] {
  const [source, translated] = [english.split('\n'), translation.split('\n')];
  if (source.map(kindOf).join() !== translated.map(kindOf).join())
    return ['it has not the same headings, lists and tables as the English page.'];
  return source.flatMap((line, index) => {
    const text = translated[index] ?? '';
    const lost = codeOf(line).filter((code) => !text.includes(code));
    return lost.map((code) => `line ${index + 1} has to have ${code} as the English page has it.`);
  });
}

function kindOf(line: string): string {
  return line === '' ? 'empty' : (/^(#+|-|\|)/.exec(line)?.[0] ?? 'text');
}

function codeOf(line: string): string[] {
  return [...line.matchAll(/`[^`]+`/g)].map(([code]) => code);
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}
