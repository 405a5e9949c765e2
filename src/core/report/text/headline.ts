import * as l10n from '@vscode/l10n';
import type { WeeklyReport } from '../weeklyReport';
import { emphasised } from './emphasis';
import { hoursText, percentText } from './hours';

export type HeadlineFacts = Pick<WeeklyReport, 'totals' | 'share' | 'roleFit' | 'progress'>;

/** The one sentence the page opens with (spec 2.5, 1). Says "at least": what is not tagged is not claimed. */
export function headline(facts: HeadlineFacts, locale: string): string {
  const { totals, share, roleFit } = facts;
  if (!share) {
    return facts.progress === 'past'
      ? l10n.t('Nothing was recorded in this week.')
      : l10n.t('Nothing is recorded in this week yet.');
  }
  const hours = (length: number): string => emphasised(hoursText(length, locale));
  const sentence = l10n.t(
    'At least {0} of {1} recorded ({2}, at most {3}) went to duties outside own tickets',
    hours(totals.load),
    hoursText(totals.tracked, locale),
    emphasised(percentText(share.atLeast, locale)),
    percentText(share.atMost, locale),
  );
  if (roleFit.standingIn === 0) return l10n.t('{0}.', sentence);
  return l10n.t('{0}; {1} stood in for another role.', sentence, hours(roleFit.standingIn));
}
