import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { languages, readTexts, textFiles } from '../../../scripts/docs/languages.ts';

/** The columns that VS Code shows of what stands in an empty input; a Chinese, Japanese or Korean character takes two. */
const widest = 84;

/** The texts that may stand in an empty input. */
function placeholders(): string[] {
  const code = globSync('src/editor/**/*.ts').map((file) => readFileSync(file, 'utf8'));
  const named = code.flatMap((text) => {
    // A placeholder ends where the next property or statement begins.
    const rest = text.split(/place[hH]older(?::|\s*=)/).slice(1);
    return rest.flatMap((part) => sentencesIn(part.split(/\n\s*(?:[a-zA-Z]+:|\}|return|const)/)[0] ?? ''));
  });
  const passed = code.flatMap(sentencesIn).filter((text) => /^(1–9 category|Since when)/.test(text));
  return [...new Set([...named, ...passed])];
}

function sentencesIn(code: string): string[] {
  return [...code.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text = '']) =>
    text.replaceAll(String.raw`\'`, "'"),
  );
}

function columns(text: string): number {
  return text.length + (text.match(/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7a3\uff00-\uff60]/g)?.length ?? 0);
}

describe('What stands in an empty input', () => {
  const english = placeholders();

  it('is found in the code', () => {
    assert.ok(english.length > 40, `${english.length}`);
  });

  it('is short enough to be seen as a whole', () => {
    assert.deepEqual(
      english.filter((text) => columns(text) > widest),
      [],
    );
  });

  for (const language of languages) {
    it(`is short enough in ${language} too`, () => {
      const texts = readTexts(textFiles[0].of(language));
      const translated = english.map((text) => texts[text] ?? assert.fail(text));
      assert.deepEqual(
        translated.filter((text) => columns(text) > widest),
        [],
      );
    });
  }
});
