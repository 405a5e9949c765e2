import assert from 'node:assert/strict';
import { refusalOf } from '../../../src/core/input/refusalOf';
import { parseTimeSpan } from '../../../src/core/input/timeSpan';
import { InputError } from '../../../src/core/input/inputError';
import { listText, paragraph, shortList } from '../../../src/core/language/joined';
import { plural } from '../../../src/core/language/plural';
import { sentenceLanguage } from '../../../src/core/language/sentenceLanguage';
import { labelOf } from '../../../src/core/taxonomy/label';
import { taxonomy } from '../../../src/core/taxonomy/taxonomy';
import { isConfirmation } from '../../../src/editor/data/deleteText';
import { inLanguage } from '../../support/language';

const forms = (language: string): string[] =>
  inLanguage(language, () => [0, 1, 2, 1_000_000].map((count) => plural(count, 'one', 'other')));

describe('Sentences', () => {
  it('have the plural form of their language: 0 is singular in French and Portuguese, and Asian languages have one form', () => {
    for (const language of ['en', 'de', 'es']) assert.deepEqual(forms(language), ['other', 'one', 'other', 'other']);
    for (const language of ['fr', 'pt-BR']) assert.deepEqual(forms(language), ['one', 'one', 'other', 'other']);
    for (const language of ['ja', 'zh-CN', 'ko']) assert.deepEqual(new Set(forms(language)), new Set(['other']));
  });

  it('are English, with English plural forms, where there is no translation', () => {
    assert.equal(sentenceLanguage(), 'en');
    assert.equal(plural(0, 'one', 'other'), 'other');
  });

  it('list things as their language does', () => {
    const parts = ['1 h', '2 h', '3 h'];
    assert.equal(shortList(parts), '1 h, 2 h, 3 h');
    assert.equal(listText(parts), '1 h, 2 h, and 3 h');
    assert.equal(
      inLanguage('de', () => listText(parts)),
      '1 h, 2 h und 3 h',
    );
    assert.equal(
      inLanguage('ja', () => listText(parts)),
      '1 h、2 h、3 h',
    );
  });

  it('follow one another without a space in Chinese and Japanese only', () => {
    const joined = (language: string) => inLanguage(language, () => paragraph(['A.', 'B.']));
    assert.deepEqual(['en', 'ko', 'ja', 'zh-CN'].map(joined), ['A. B.', 'A. B.', 'A.B.', 'A.B.']);
  });

  it('name the categories and duties in the language that was chosen after the taxonomy was loaded', () => {
    const texts = { Documentation: 'Dokumentation', 'Writing API specifications': 'API-Spezifikationen schreiben' };
    const labels = () => [
      labelOf(taxonomy, { category: 'documentation' }),
      labelOf(taxonomy, { category: 'documentation', duty: 'documentation.api-spec' }),
    ];
    assert.deepEqual(inLanguage('de', labels, texts), Object.values(texts));
    assert.deepEqual(labels(), Object.keys(texts));
  });

  it('refuse what a person typed in the language of the editor, and tell a program the same in English', () => {
    const sentence = 'Enter a length such as 20m or 1h30, or times such as 14:05-14:25.';
    const german = 'Geben Sie eine Dauer wie 20m oder 1h30 ein, oder Zeiten wie 14:05-14:25.';
    const at = { now: Date.UTC(2026, 10, 24, 12), zone: 'UTC' };
    const refused = () => refusalOf((typed) => parseTimeSpan(typed, at), 'soon');
    assert.equal(inLanguage('de', refused, { [sentence]: german }), german);
    inLanguage(
      'de',
      () =>
        assert.throws(
          () => parseTimeSpan('soon', at),
          (error) => error instanceof InputError && error.message.startsWith('when: not a time. Accepted: '),
        ),
      { [sentence]: german },
    );
  });

  it('accept the English word for the deletion of data beside that of their language', () => {
    for (const typed of ['löschen', 'delete']) assert.equal(isConfirmation(typed, 'löschen'), true, typed);
    assert.equal(isConfirmation('lösch', 'löschen'), false);
  });
});
