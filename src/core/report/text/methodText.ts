import * as l10n from '@vscode/l10n';
import { MINUTE, SECOND } from '../../time/span';
import type { Method } from '../measures/method';
import type { Answers } from '../measures/answers';
import { inertText } from './inert';
import { numberText, percentText } from './hours';
import { openText } from './coverageText';
import type { ReportWording } from './wording';

export interface MethodFacts {
  readonly method: Pick<
    Method,
    | 'idle'
    | 'readingIdle'
    | 'focusGrace'
    | 'windows'
    | 'paused'
    | 'editors'
    | 'zones'
    | 'taxonomyVersion'
    | 'dayStartsAt'
    | 'noRecord'
  >;
  readonly suggestions?: Answers;
  readonly zone: string;
  readonly totals: { readonly tracked: number; readonly measured: number; readonly offEditor: number };
  readonly coverage?: { readonly open: number; readonly openLength: number; readonly estimated?: number };
}

/** The lines of the method box, one fact each: how time was measured, what was estimated, what is open, versions. */
export function methodStatements(
  { method, suggestions, zone, totals, coverage }: MethodFacts,
  wording: ReportWording,
): string[] {
  const { locale, hours, shares } = wording;
  const list = new Intl.ListFormat(locale);
  return [
    l10n.t(
      'Recorded on the developer’s own machine{0}: {1} measured in the editor, {2} away from it and confirmed by hand.',
      method.editors.length > 0 ? l10n.t(' by {0}', list.format(method.editors.map(inertText))) : '',
      hours(totals.measured),
      hours(totals.offEditor),
    ),
    l10n.t(
      'Editor time counts between two signs of a person at work that are at most {0} minutes apart, {1} while debugging is paused, tests run or a preview is open; what follows the last sign is not counted.',
      numberText(method.idle / MINUTE, locale),
      numberText(method.readingIdle / MINUTE, locale),
    ),
    l10n.t(
      'Focus elsewhere for up to {0} seconds does not end an activity; sleep and setting the clock back do.',
      numberText(method.focusGrace / SECOND, locale),
    ),
    ...(method.windows > 1
      ? [l10n.t('{0} windows recorded; time they share is counted once.', numberText(method.windows, locale))]
      : []),
    l10n.t('Every load hour was confirmed by the developer; suggestions count only in the upper bound.'),
    ...answersStatement(suggestions, locale),
    ...(coverage
      ? [
          l10n.t('{0} of the time is open: untagged or not reviewed.', openText(coverage, wording)),
          ...(shares
            ? [l10n.t('{0} of the load hours are estimates.', percentText(coverage.estimated ?? 0, locale))]
            : []),
        ]
      : []),
    ...(method.paused > 0
      ? [l10n.t('Recording was paused for {0}; that time is in no total.', hours(method.paused))]
      : []),
    ...(method.noRecord ? [l10n.t('Of the stated working hours, {0} have no record.', hours(method.noRecord))] : []),
    l10n.t(
      'Days are counted in {0}{1}.',
      zone,
      method.dayStartsAt > 0 ? l10n.t(', beginning at {0}', clock(method.dayStartsAt)) : '',
    ),
    ...(method.zones.length > 1
      ? [l10n.t('The machine was in more than one time zone this week: {0}.', list.format(method.zones.map(inertText)))]
      : []),
    l10n.t('Categories by version {0} of the taxonomy.', numberText(method.taxonomyVersion, locale)),
  ];
}

/** No statement for a single answer: one answer does not show a tendency. */
function answersStatement(answers: Answers | undefined, locale: string): string[] {
  if (!answers || answers.answered < 2) return [];
  const answered = numberText(answers.answered, locale);
  const unchanged = numberText(answers.unchanged, locale);
  return [l10n.t('Of the last {0} suggestions answered, {1} were accepted as they were.', answered, unchanged)];
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
