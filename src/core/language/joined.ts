import * as l10n from '@vscode/l10n';
import { sentenceLanguage } from './sentenceLanguage';

const lists = new Map<string, Intl.ListFormat>();

/** The items as a list that ends a sentence: `a, b, and c`. */
export function listText(items: readonly string[]): string {
  return listFormat('long').format(items);
}

/** The items as a short list, as in `1 h tagged, 20 min own work`. */
export function shortList(items: readonly string[]): string {
  return listFormat('narrow').format(items);
}

/** Statements in one sentence: `a; b; c`. */
export function statementList(statements: readonly string[]): string {
  return statements.join(l10n.t({ message: '; ', comment: ['Between the statements of one sentence'] }));
}

/** Whole sentences one after the other. Chinese and Japanese have no space between them. */
export function paragraph(sentences: readonly string[]): string {
  return sentences.join(/^(ja|zh)\b/.test(sentenceLanguage()) ? '' : ' ');
}

function listFormat(style: 'long' | 'narrow'): Intl.ListFormat {
  const language = sentenceLanguage();
  const key = `${language} ${style}`;
  const known = lists.get(key) ?? new Intl.ListFormat(language, { style });
  lists.set(key, known);
  return known;
}
