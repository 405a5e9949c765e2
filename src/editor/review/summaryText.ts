import * as l10n from '@vscode/l10n';
import { percentText } from '../../core/report/text/hours';
import { formatElapsed } from '../../core/time/formatElapsed';
import type { ReadReview } from './readReview';
import { paragraph } from '../../core/language/joined';
import { plural } from '../../core/language/plural';

/** What a review leaves: the part of the recorded time, and the short absences, which are no recorded time. */
export function summaryText(
  day: string,
  { tracked, open, short }: Pick<ReadReview, 'tracked' | 'open' | 'short'>,
  locale: string,
): string {
  const summary =
    tracked === 0
      ? l10n.t('{0}: nothing recorded.', day)
      : l10n.t('{0}: {1} recorded, {2} of it open.', day, formatElapsed(tracked), percentText(open / tracked, locale));
  if (short.length === 0) return summary;
  const absences = plural(
    short.length,
    l10n.t('{0} short absence is open too.', short.length),
    l10n.t('{0} short absences are open too.', short.length),
  );
  return paragraph([summary, absences]);
}
