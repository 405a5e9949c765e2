import * as l10n from '@vscode/l10n';
import { sentenceLanguage } from './sentenceLanguage';

const lists = new Map<string, Intl.ListFormat>();

/** The items as a list that ends a sentence: `a, b, and c`. */
export function listText(items: readonly string[]): string {
  const language = sentenceLanguage();
  const known = lists.get(language) ?? new Intl.ListFormat(language);
  lists.set(language, known);
  return known.format(items);
}

/** The parts of a short list, or of what is said about one thing: `1 h tagged, 20 min own work`. */
export function shortList(parts: readonly string[]): string {
  return parts.join(
    l10n.t({ message: ', ', comment: ['Between the parts of a short list, such as 1 h tagged, 20 min own work'] }),
  );
}

/** Statements in one sentence: `a; b; c`. */
export function statementList(statements: readonly string[]): string {
  return statements.join(l10n.t({ message: '; ', comment: ['Between the statements of one sentence'] }));
}

/** Whole sentences one after the other. Chinese and Japanese have no space between them. */
export function paragraph(sentences: readonly string[]): string {
  return sentences.join(/^(ja|zh)\b/.test(sentenceLanguage()) ? '' : ' ');
}
