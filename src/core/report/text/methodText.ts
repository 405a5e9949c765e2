import * as l10n from '@vscode/l10n';
import { MINUTE, SECOND } from '../../time/span';
import type { Method } from '../measures/method';
import type { AcceptedTogether, Answers, BlindChecks } from '../measures/answers';
import { inertText } from './inert';
import { numberText, percentText } from './hours';
import { openText } from './coverageText';
import type { ReportWording } from './wording';
import { listText } from '../../language/joined';

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
  readonly blindChecks?: BlindChecks;
  readonly together?: AcceptedTogether;
  readonly zone: string;
  readonly totals: { readonly tracked: number; readonly measured: number; readonly offEditor: number };
  readonly coverage?: { readonly open: number; readonly openLength: number; readonly estimated?: number };
}

/** The lines of the method box, one fact each: how time was measured, what was estimated, what is open, versions. */
export function methodStatements(
  { method, suggestions, blindChecks, together, zone, totals, coverage }: MethodFacts,
  wording: ReportWording,
): string[] {
  const { locale, hours, shares } = wording;
  return [
    recordedStatement(method.editors.map(inertText), totals, wording),
    l10n.t(
      'Editor time counts while signs of work, such as typing or scrolling, are at most {0} min apart ({1} min while debugging is paused, tests run or a preview is open). Nothing is counted after the last sign.',
      numberText(method.idle / MINUTE, locale),
      numberText(method.readingIdle / MINUTE, locale),
    ),
    l10n.t(
      'Time in another window still counts up to {0} s. Sleep, or a clock that is set back, ends the count.',
      numberText(method.focusGrace / SECOND, locale),
    ),
    ...(method.windows > 1
      ? [
          l10n.t(
            '{0} windows recorded; time in several of them at once is counted once.',
            numberText(method.windows, locale),
          ),
        ]
      : []),
    l10n.t('All load hours were tagged by the developer; suggestions count only in the upper bound.'),
    ...answersStatement(suggestions, locale),
    ...blindStatement(blindChecks, locale),
    ...togetherStatement(together, wording),
    ...(coverage
      ? [
          coverage.open > 0
            ? l10n.t('{0} of the time is not tagged yet.', openText(coverage, wording))
            : l10n.t('No time is left to tag.'),
          ...estimatedStatement(shares ? coverage.estimated : undefined, locale),
        ]
      : []),
    ...(method.paused > 0
      ? [l10n.t('Recording was paused for {0}; that time is not counted.', hours(method.paused))]
      : []),
    ...(method.noRecord ? [l10n.t('{0} of the stated working hours have no record.', hours(method.noRecord))] : []),
    method.dayStartsAt > 0
      ? l10n.t('Days follow the time zone {0} and begin at {1}.', zone, clock(method.dayStartsAt))
      : l10n.t('Days follow the time zone {0}.', zone),
    ...(method.zones.length > 1
      ? [l10n.t('The machine was in more than one time zone this week: {0}.', listText(method.zones.map(inertText)))]
      : []),
    l10n.t('The categories are those of version {0}.', numberText(method.taxonomyVersion, locale)),
  ];
}

function recordedStatement(
  editors: readonly string[],
  { measured, offEditor }: MethodFacts['totals'],
  { hours }: ReportWording,
): string {
  const parts = recordedParts(measured > 0 && hours(measured), offEditor > 0 && hours(offEditor));
  return editors.length > 0
    ? l10n.t('Recorded on the developer’s own machine by {0}: {1}.', listText(editors), parts)
    : l10n.t('Recorded on the developer’s own machine: {0}.', parts);
}

/** False for a part of which there is none. */
function recordedParts(measured: string | false, offEditor: string | false): string {
  if (measured === false && offEditor === false) return l10n.t('no time that counts');
  if (offEditor === false) return l10n.t('{0} measured in the editor', measured);
  if (measured === false) return l10n.t('{0} away from the editor, confirmed by the developer', offEditor);
  return l10n.t('{0} measured in the editor, {1} away from it and confirmed by the developer', measured, offEditor);
}

/** No statement in a week without load. */
function estimatedStatement(estimated: number | undefined, locale: string): string[] {
  if (estimated === undefined) return [];
  if (estimated === 0) return [l10n.t('None of the load hours are estimates.')];
  return [l10n.t('{0} of the load hours are estimates.', percentText(estimated, locale))];
}

/** How the hours of a shared report are rounded. */
export function roundedText(): string {
  return l10n.t('Hours are rounded to half hours so that the parts add up to their total.');
}

/** No statement for a single answer: one answer does not show a tendency. */
function answersStatement(answers: Answers | undefined, locale: string): string[] {
  if (!answers || answers.answered < 2) return [];
  const answered = numberText(answers.answered, locale);
  const unchanged = numberText(answers.unchanged, locale);
  return [l10n.t('Of the last {0} suggestions answered, accepted unchanged: {1}.', answered, unchanged)];
}

/** No statement for a single check, for the same reason. */
function blindStatement(checks: BlindChecks | undefined, locale: string): string[] {
  if (!checks || checks.asked < 2) return [];
  const asked = numberText(checks.asked, locale);
  const agreed = numberText(checks.agreed, locale);
  return [
    l10n.t('Of the last {0} checks in which the suggestion was not shown, in agreement with it: {1}.', asked, agreed),
  ];
}

function togetherStatement(together: AcceptedTogether | undefined, { hours, locale }: ReportWording): string[] {
  if (!together) return [];
  return [
    l10n.t(
      'Accepted all at once, as likely: {0}, by suggestions: {1}. Such answers are no evidence of how often suggestions are right.',
      hours(together.time),
      numberText(together.suggestions, locale),
    ),
  ];
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
