import * as l10n from '@vscode/l10n';
import { type Duration, HOUR } from '../../time/span';
import type { Coverage, Shortfall } from '../measures/coverage';
import type { WeeklyReport } from '../weeklyReport';
import { longDayText } from './dates';
import { numberText, percentText } from './hours';
import type { ReportWording, Wording } from './wording';
import { plural } from '../../language/plural';

export interface CoverageFacts
  extends Pick<
    Coverage,
    'grade' | 'shortfalls' | 'open' | 'recordedDays' | 'recordedWorkdays' | 'workdays' | 'freshness' | 'estimated'
  > {
  /** The time behind `open`. */
  readonly openLength: Duration;
}

/** What the grade means, in a few words. */
export function gradeText(grade: Coverage['grade']): string {
  switch (grade) {
    case 'A':
      return l10n.t('Well covered');
    case 'B':
      return l10n.t('Partly covered');
    case 'C':
      return l10n.t('Not enough data');
    default:
      return grade satisfies never;
  }
}

/** What the letters mean; it stands wherever a grade is printed. */
export function gradeScaleText(): string {
  return l10n.t(
    'Coverage says how fully the week was recorded and tagged: A means well covered, B partly covered, C not enough data.',
  );
}

/** The measures behind the grade, as short statements. */
export function coverageStatements(coverage: CoverageFacts, wording: ReportWording): string[] {
  const { freshness, estimated, recordedWorkdays, workdays } = coverage;
  const { locale, shares } = wording;
  return [
    ...(workdays > 0 ? [recordedWorkdaysText(recordedWorkdays, workdays, locale)] : []),
    coverage.open > 0
      ? l10n.t('{0} of the time not tagged yet', openText(coverage, wording))
      : l10n.t('no time left to tag'),
    ...(shares && freshness ? [sameDayText(freshness.sameDay, locale)] : []),
    ...(shares && estimated ? [l10n.t('{0} of the load estimated', percentText(estimated, locale))] : []),
  ];
}

function sameDayText(share: number, locale: string): string {
  return share > 0
    ? l10n.t('{0} of the load tagged the same day', percentText(share, locale))
    : l10n.t('none of the load tagged the same day');
}

function recordedWorkdaysText(recorded: number, all: number, locale: string): string {
  const [part, whole] = [numberText(recorded, locale), numberText(all, locale)];
  return plural(
    all,
    l10n.t('{0} of {1} workday recorded', part, whole),
    l10n.t('{0} of {1} workdays recorded', part, whole),
  );
}

/** How much of the recorded time is open: as a share, or in hours when the report has no shares. */
export function openText(
  { open, openLength }: Pick<CoverageFacts, 'open' | 'openLength'>,
  { locale, hours, shares }: ReportWording,
): string {
  return shares ? percentText(open, locale) : hours(openLength);
}

/** Why the grade is not better. */
export function shortfallText(shortfall: Shortfall, coverage: CoverageFacts, wording: ReportWording): string {
  const { freshness, recordedDays } = coverage;
  const { locale, shares } = wording;
  switch (shortfall) {
    case 'open':
      return l10n.t('{0} of the recorded time is not tagged yet', openText(coverage, wording));
    case 'freshness':
      return shares
        ? l10n.t('{0} of the load was tagged on a later day', percentText(1 - (freshness?.sameDay ?? 1), locale))
        : l10n.t('much of the load was tagged on a later day');
    case 'days':
      return recordedDaysText(recordedDays, locale);
    default:
      return shortfall satisfies never;
  }
}

function recordedDaysText(count: number, locale: string): string {
  const days = numberText(count, locale);
  return plural(count, l10n.t('{0} day recorded', days), l10n.t('{0} days recorded', days));
}

/** Two actions that would make the numbers of the week more reliable; none for a week of grade A. */
export function waysToImprove(
  report: Pick<WeeklyReport, 'coverage' | 'totals' | 'days' | 'progress'>,
  wording: Wording,
): string[] {
  const { coverage, totals, days, progress } = report;
  if (!coverage || coverage.grade === 'A') return [];
  const mostOpenDay = days.toSorted((a, b) => b.untagged + b.suggested - a.untagged - a.suggested)[0];
  const ways: Record<Shortfall, string> = {
    open: l10n.t('Tag or review the remaining {0}.', wording.hours(totals.untagged + totals.suggested)),
    freshness: l10n.t('Tag on the same day: end each day with a short review.'),
    days:
      progress === 'current'
        ? l10n.t('Keep recording on for the rest of the week, and mark days of leave.')
        : l10n.t('Keep recording on every workday, and mark days of leave.'),
  };
  const most =
    mostOpenDay && mostOpenDay.untagged + mostOpenDay.suggested > HOUR / 20
      ? [
          l10n.t(
            'Begin with {0}: {1} of it is not tagged yet.',
            longDayText(mostOpenDay.date, wording.locale),
            wording.hours(mostOpenDay.untagged + mostOpenDay.suggested),
          ),
        ]
      : [];
  const further = [ways.freshness, ways.days];
  return [...new Set([...coverage.shortfalls.map((shortfall) => ways[shortfall]), ...most, ...further])].slice(0, 2);
}
