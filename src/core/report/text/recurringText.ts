import * as l10n from '@vscode/l10n';
import type { Causes } from '../measures/causes';
import type { LateChanges } from '../measures/lateChanges';
import type { Topic } from '../measures/topics';
import type { Duration } from '../../time/span';
import { numberText } from './hours';
import type { Wording } from './wording';
import { shortList } from '../../language/joined';
import { plural } from '../../language/plural';

export type TopicFacts = Omit<Topic, 'document'> & {
  readonly document?: { readonly entriesBefore: number; readonly entriesSince: number };
};

/** "7 times in 28 days, 1.5 h, from 3 teams" */
export function topicText({ entries, duration, requesters }: TopicFacts, { locale, hours }: Wording): string {
  const [count, length] = [numberText(entries, locale), hours(duration)];
  const times = plural(
    entries,
    l10n.t('{0} time in 28 days, {1}', count, length),
    l10n.t('{0} times in 28 days, {1}', count, length),
  );
  return requesters > 1 ? l10n.t('{0}, asked by {1} teams', times, numberText(requesters, locale)) : times;
}

/** An option that is shown with a recurring topic (docs/report.md, "Wording"). */
export function topicOption({ category, document }: TopicFacts, { locale }: Wording): string {
  if (!document) return optionWithoutDocument(category);
  const [before, since] = [document.entriesBefore, document.entriesSince].map((count) => numberText(count, locale));
  if (document.entriesSince === 0)
    return l10n.t('A document is linked. Entries before it: {0}, none since.', before ?? '');
  return l10n.t(
    'A document is linked. Entries before it: {0}, since then: {1}. A link to it where the question comes up may help.',
    before ?? '',
    since ?? '',
  );
}

function optionWithoutDocument(category: string): string {
  switch (category) {
    case 'misuse-debugging':
      return l10n.t(
        'No document is linked. One option is a contract test, or a check at the interface that names the fault.',
      );
    case 'firefighting':
      return l10n.t('No document is linked. One option is to plan the repair of the cause, or to write a runbook.');
    case 'chasing':
      return l10n.t('No document is linked. One option is to agree on one owner and on a usual response time.');
    default:
      return l10n.t('No document is linked. A page would probably answer most of these questions.');
  }
}

export function waitOption(): string {
  return l10n.t('One option is to name one owner and a date for each wait, or to accept it openly.');
}

/** Says that elapsed time is no effort, and what effort there was. */
export function elapsedText(effort: Duration, { hours }: Wording): string {
  return effort > 0
    ? l10n.t('Elapsed is the working time that passed while waiting, not effort. Following up took {0}.', hours(effort))
    : l10n.t('Elapsed is the working time that passed while waiting, not effort. No time was tagged for following up.');
}

export function outOfHoursText(length: Duration, { hours }: Wording): string {
  return length > 0
    ? l10n.t('Load outside working hours: {0}.', hours(length))
    : l10n.t('No load outside working hours.');
}

/** "2 late changes, 1.5 h; typically 3 working days before the release." */
export function lateChangesText(
  { count, duration, workdaysBeforeRelease }: LateChanges,
  { locale, hours }: Wording,
): string {
  const length = hours(duration);
  const counted = numberText(count, locale);
  const changes = plural(
    count,
    l10n.t('{0} late change, {1}', counted, length),
    l10n.t('{0} late changes, {1}', counted, length),
  );
  if (workdaysBeforeRelease === undefined) return l10n.t('{0}.', changes);
  const workdays = numberText(workdaysBeforeRelease, locale);
  return plural(
    workdaysBeforeRelease,
    l10n.t('{0}; typically {1} working day before the release.', changes, workdays),
    l10n.t('{0}; typically {1} working days before the release.', changes, workdays),
  );
}

export function lateChangeOption(): string {
  return l10n.t('One option is to agree on a day after which changes wait for the next release.');
}

/** "3 faults examined: 2 caused outside our service, 1 in our service." Together the cases are all faults examined. */
export function causesText(causes: Causes, { locale }: Wording): string {
  const cases: readonly [number, (count: string) => string][] = [
    [causes.theirs, (count) => l10n.t('{0} caused outside our service', count)],
    [causes.ours, (count) => l10n.t('{0} caused in our service', count)],
    [causes.both, (count) => l10n.t('{0} caused in both', count)],
    [causes.unclear, (count) => l10n.t('{0} not clear yet', count)],
  ];
  const examined = faultsExamined(causes);
  const parts = cases.flatMap(([count, text]) => (count > 0 ? [text(numberText(count, locale))] : []));
  const [number, list] = [numberText(examined, locale), shortList(parts)];
  return plural(
    examined,
    l10n.t('{0} fault examined: {1}.', number, list),
    l10n.t('{0} faults examined: {1}.', number, list),
  );
}

export function faultsExamined({ theirs, ours, both, unclear }: Causes): number {
  return theirs + ours + both + unclear;
}
