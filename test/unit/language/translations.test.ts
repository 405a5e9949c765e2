import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { compareTexts, languages, readTexts, textFiles, translationProblems } from '../../../scripts/docs/languages.ts';
import { comparePages } from '../../../scripts/docs/translatedPages.ts';
import { taxonomy } from '../../../src/core/taxonomy/taxonomy';
import { languageKey } from '../../support/language';

/** The columns that a category may take in the status bar; a Chinese, Japanese or Korean character takes two. */
const widest = 40;

const english = {
  '{0} entries': '{0} entries',
  'Tag…': 'Tag…',
  'A day such as 2026-11-23, or yesterday': 'A day such as 2026-11-23, or yesterday',
  link: '[Tag…](command:invisibleLoad.tag)',
  path: 'Paths such as `~/clients/acme`.',
};

const german = {
  '{0} entries': '{0} Einträge',
  'Tag…': 'Taggen…',
  'A day such as 2026-11-23, or yesterday': 'Ein Tag wie 2026-11-23, oder yesterday (gestern)',
  link: '[Taggen…](command:invisibleLoad.tag)',
  path: 'Pfade wie `~/clients/acme`.',
};

describe('The translations', () => {
  it('have every text, none too many, and in each text what a program reads or a person types', () => {
    assert.deepEqual(translationProblems(), []);
  });

  describe('of a page of the walkthrough', () => {
    const page = '## Keys\n\n| key | does |\n|---|---|\n| `5` | a question |\n\nTwo minutes.\n';
    const table = '## Tasten\n\n| Taste | tut |\n|---|---|\n| `5` | eine Frage |\n\n';

    it('are accepted when they have the same headings, lists, tables and code', () => {
      assert.deepEqual(comparePages(page, `${table}Zwei Minuten.\n`), []);
    });

    it('are refused when a line is missing, or what a person types', () => {
      assert.deepEqual(comparePages(page, table), [
        'it has not the same headings, lists and tables as the English page.',
      ]);
      assert.deepEqual(comparePages(page, `${table.replace('`5`', '5')}Zwei Minuten.\n`), [
        'line 5 has to have `5` as the English page has it.',
      ]);
    });
  });

  it('need no picture of their own, because the pictures of the walkthrough have no words in them', () => {
    const pictures = globSync('media/**/*.svg');
    assert.ok(pictures.length > 0);
    const worded = pictures.filter((file) => /<(text|title|desc)\b/.test(readFileSync(file, 'utf8')));
    assert.deepEqual(worded, []);
  });

  it('are accepted when nothing is missing', () => {
    assert.deepEqual(compareTexts(english, german), []);
  });

  it('are refused for a missing, an empty and a left-over text', () => {
    const { 'Tag…': _, ...missing } = german;
    assert.deepEqual(compareTexts(english, missing), ['“Tag…” is not translated.']);
    assert.deepEqual(compareTexts(english, { ...german, 'Tag…': ' ' }), ['“Tag…” is empty.']);
    assert.deepEqual(compareTexts(english, { ...german, Old: 'Alt' }), ['“Old” is no text any more.']);
  });

  for (const [key, text, part] of [
    ['{0} entries', 'Einträge', '{0}'],
    ['{0} entries', '{0} Einträge, {1}', '{1}'],
    ['Tag…', 'Taggen', '… at its end'],
    ['A day such as 2026-11-23, or yesterday', 'Ein Tag wie 23.11.2026, oder yesterday', '2026-11-23'],
    ['A day such as 2026-11-23, or yesterday', 'Ein Tag wie 2026-11-23, oder gestern', 'yesterday'],
    ['link', '[Taggen…](command:invisibleLoad.etikett)', 'command:invisibleLoad.tag'],
    ['path', 'Pfade wie ~/clients/acme.', '`~/clients/acme`'],
  ] as const) {
    it(`are refused when “${text}” stands for “${english[key]}”`, () => {
      const [problem = ''] = compareTexts(english, { ...german, [key]: text });
      assert.equal(problem, `“${key}” has to have ${part} as the English text has it.`);
    });
  }

  for (const language of languages) {
    const texts = (file: 0 | 1) => readTexts(textFiles[file].of(language));

    it(`into ${language} name their language, which decides the plural forms`, () => {
      const tag = texts(0)[languageKey] ?? '';
      assert.equal(tag.toLowerCase(), language);
      assert.deepEqual(Intl.PluralRules.supportedLocalesOf(tag), [tag]);
    });

    it(`into ${language} have names of categories that are short enough for the status bar, each another one`, () => {
      const names = taxonomy.categories.map(({ label }) => texts(0)[label] ?? '');
      assert.deepEqual(
        names.filter((name) => columns(name) > widest),
        [],
      );
      assert.equal(new Set(names).size, names.length);
    });
  }
});

function columns(text: string): number {
  return text.length + (text.match(/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7a3\uff00-\uff60]/g)?.length ?? 0);
}
