import * as l10n from '@vscode/l10n';

/** The key of the text that names the language of the sentences. */
export const languageKey =
  'en/The BCP 47 tag of the language of this file, such as pt-BR. It decides which plural forms are used.';

/** Runs `run` with sentences in `language`, with the given translations, and goes back to English. */
export function inLanguage<T>(language: string, run: () => T, texts: Readonly<Record<string, string>> = {}): T {
  l10n.config({ contents: { [languageKey]: language, ...texts } });
  try {
    return run();
  } finally {
    l10n.config({ contents: {} });
  }
}
