import * as l10n from '@vscode/l10n';
import type { Scrubbed } from './scrub';
import { paragraph } from '../language/joined';
import { plural } from '../language/plural';

/** Tells the developer in the preview what was changed because it may name somebody; undefined when nothing was. */
export function scrubbedText({ replaced, leftOut }: Scrubbed): string | undefined {
  const sentences = [
    ...(replaced === 0 ? [] : [replacedText(replaced)]),
    ...(leftOut === 0 ? [] : [leftOutText(leftOut)]),
  ];
  return sentences.length === 0 ? undefined : paragraph(sentences);
}

function replacedText(count: number): string {
  return plural(
    count,
    l10n.t('In {0} text a name is replaced by “someone”.', count),
    l10n.t('In {0} texts a name is replaced by “someone”.', count),
  );
}

function leftOutText(count: number): string {
  return plural(
    count,
    l10n.t('{0} text or link is left out, because it may name somebody.', count),
    l10n.t('{0} texts or links are left out, because they may name somebody.', count),
  );
}
