import * as l10n from '@vscode/l10n';

/**
 * The language of the sentences, as a BCP 47 tag. It differs from the display language where no translation into that
 * exists, so that the sentences are English.
 */
export function sentenceLanguage(): string {
  return l10n.t({
    message: 'en',
    comment: ['The BCP 47 tag of the language of this file, such as pt-BR. It decides which plural forms are used.'],
  });
}
