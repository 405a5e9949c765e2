import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { WeeklyReport } from '../../core/report/weeklyReport';
import { breakText } from '../../core/report/text/comparisonText';
import { inProgressText } from '../../core/report/text/headlineText';
import { numberText } from '../../core/report/text/hours';
import { readOnlyText } from '../../core/report/text/readOnlyText';
import type { View } from '../parts/view';
import { plural } from '../../core/language/plural';

type Facts = Pick<WeeklyReport, 'calibration' | 'progress' | 'coverage' | 'method' | 'comparison' | 'days'>;

/**
 * What a reader must know before the numbers: a file that can only be read, calibration, an unfinished or short week, more than one time zone, a
 * changed measurement basis.
 */
export function Notices({
  view,
  report,
  readOnly,
}: {
  readonly view: View;
  readonly report: Facts;
  readonly readOnly: boolean;
}): JSX.Element | null {
  const notices = [...(readOnly ? [readOnlyText()] : []), ...noticesOf(report, view)];
  if (notices.length === 0) return null;
  return (
    <ul class="notices">
      {notices.map((notice) => (
        <li key={notice}>{notice}</li>
      ))}
    </ul>
  );
}

function noticesOf({ calibration, progress, coverage, method, comparison, days }: Facts, { locale }: View): string[] {
  const [first, last] = [days.at(0), days.at(-1)];
  const breaks = comparison?.breaks.filter(({ at }) => first && last && at >= first.start && at < last.end) ?? [];
  return [
    ...(calibration
      ? [l10n.t('The first two weeks of recording are for finding out what to tag. Later comparisons leave them out.')]
      : []),
    ...(progress === 'current' ? [inProgressText()] : []),
    ...(coverage?.short && progress === 'past' ? [shortWeekText(coverage.workdays, locale)] : []),
    ...(method.zones.length > 1 ? [l10n.t('Recorded in more than one time zone.')] : []),
    ...breaks.map(({ what }) => l10n.t('The rules changed during the week: {0}.', breakText(what))),
  ];
}

function shortWeekText(workdays: number, locale: string): string {
  if (workdays === 0) return l10n.t('A week without workdays.');
  const count = numberText(workdays, locale);
  return plural(workdays, l10n.t('A short week: {0} workday.', count), l10n.t('A short week: {0} workdays.', count));
}
