import { sentenceLanguage } from './sentenceLanguage';

const rules = new Map<string, Intl.PluralRules>();

/**
 * The sentence for a count: `one` where the language of the sentences uses the singular for it, else `other`. The
 * singular is not always for 1 alone: French and Portuguese use it for 0 too, Japanese, Chinese and Korean never.
 */
export function plural(count: number, one: string, other: string): string {
  const language = sentenceLanguage();
  const known = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, known);
  return known.select(count) === 'one' ? one : other;
}
