import * as l10n from '@vscode/l10n';
import { type Break, type Comparison, FEWEST_WEEKS } from '../comparison/comparison';
import { numberText, percentText } from './hours';
import { emphasised } from './emphasis';
import type { Wording } from './wording';
import { paragraph } from '../../language/joined';

/** How this week compares with earlier weeks. It never judges: no direction is good (docs/report.md, "Wording"). */
export function verdictText(
  comparison: Pick<Comparison, 'verdict' | 'twelve' | 'rose'>,
  labelOf: (category: string) => string,
  { locale, hours }: Wording,
): string {
  const { verdict, twelve, rose } = comparison;
  const range = twelve.share
    ? rangeText(percentText(twelve.share.lower, locale), percentText(twelve.share.upper, locale))
    : '';
  switch (verdict) {
    case 'usual':
      return l10n.t('The load share is {0} ({1}).', emphasised(l10n.t('within the usual range')), range);
    case 'higher': {
      const sentence = l10n.t('The load share is {0} ({1}).', emphasised(l10n.t('higher than the usual range')), range);
      if (!rose) return sentence;
      const most = l10n.t('{0} rose most: {1} above its median.', labelOf(rose.category), hours(rose.by));
      return paragraph([sentence, most]);
    }
    case 'lower':
      return l10n.t('The load share is {0} ({1}).', emphasised(l10n.t('lower than the usual range')), range);
    case 'unfinished':
      return l10n.t('The week is not over yet. The usual range of the load share is {0}.', range);
    case 'too-few':
      return l10n.t(
        'A usual range needs {0} well covered weeks; so far there are {1}.',
        numberText(FEWEST_WEEKS, locale),
        numberText(twelve.weeks, locale),
      );
    default:
      return verdict satisfies never;
  }
}

/** Two bounds that print alike are one figure. */
export function rangeText(lower: string, upper: string): string {
  return lower === upper ? lower : `${lower}–${upper}`;
}

/** How many earlier weeks are not used, and why. */
export function leftOutStatements(history: Comparison['history'], { locale }: Wording): string[] {
  const count = (reason: string): number => history.filter(({ leftOut }) => leftOut === reason).length;
  const statement = (reason: string, text: (weeks: string) => string): string[] =>
    count(reason) > 0 ? [text(numberText(count(reason), locale))] : [];
  return [
    ...statement('thin', (weeks) =>
      l10n.t('Left out because there was not enough data: {0} of the 12 weeks before.', weeks),
    ),
    ...statement('break', (weeks) =>
      l10n.t('Left out because the rules were different: {0} of the 12 weeks before.', weeks),
    ),
    ...statement('calibration', (weeks) =>
      l10n.t('Left out because they were the first weeks of recording: {0} of the 12 weeks before.', weeks),
    ),
    ...statement('no-shares', (weeks) =>
      l10n.t('Left out because the editor measured too little time: {0} of the 12 weeks before.', weeks),
    ),
    ...statement('empty', (weeks) =>
      l10n.t('Left out because nothing was recorded: {0} of the 12 weeks before.', weeks),
    ),
  ];
}

export function breakText(what: Break['what']): string {
  switch (what) {
    case 'taxonomy':
      return l10n.t('categories changed');
    case 'role-fit':
      return l10n.t('role defaults changed');
    case 'idle':
      return l10n.t('idle limit changed');
    default:
      return what satisfies never;
  }
}
