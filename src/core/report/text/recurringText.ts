import * as l10n from '@vscode/l10n';
import type { Causes } from '../measures/causes';
import type { Topic } from '../measures/topics';
import { numberText } from './hours';
import type { Wording } from './wording';

export type TopicFacts = Omit<Topic, 'document'> & {
  readonly document?: { readonly entriesBefore: number; readonly entriesSince: number };
};

/** "7 times in 28 days, 1.5 h, from 3 teams" */
export function topicText({ entries, duration, requesters }: TopicFacts, { locale, hours }: Wording): string {
  const times = l10n.t('{0} times in 28 days, {1}', numberText(entries, locale), hours(duration));
  return requesters > 1 ? l10n.t('{0}, from {1} teams', times, numberText(requesters, locale)) : times;
}

/** An option that is shown with a recurring topic (docs/report.md, "Wording"). */
export function topicOption({ category, document }: TopicFacts, { locale }: Wording): string {
  if (!document) return optionWithoutDocument(category);
  const [before, since] = [document.entriesBefore, document.entriesSince].map((count) => numberText(count, locale));
  if (document.entriesSince === 0) return l10n.t('A document is linked: {0} before it, none since.', before ?? '');
  return l10n.t(
    'A document is linked: {0} before it, {1} since. Pointing to it where the question starts may help.',
    before ?? '',
    since ?? '',
  );
}

function optionWithoutDocument(category: string): string {
  switch (category) {
    case 'misuse-debugging':
      return l10n.t('No document linked. Option: a contract test, or a check at the interface that names the fault.');
    case 'firefighting':
      return l10n.t('No document linked. Option: schedule the repair of its cause, or write a runbook.');
    case 'chasing':
      return l10n.t('No document linked. Option: agree on one owner and a usual time for it.');
    default:
      return l10n.t('No document linked. A page would likely answer most of these.');
  }
}

export function waitOption(): string {
  return l10n.t('Option: name one owner and a date for each, or accept the wait openly.');
}

export function lateChangeOption(): string {
  return l10n.t('Option: agree on a day after which a change waits for the next release.');
}

/** The counts of theirs, ours, both and unclear, always all four (docs/report.md, "Wording"). */
export function causesText({ theirs, ours, both, unclear }: Causes, { locale }: Wording): string {
  const [a, b, c, d] = [theirs, ours, both, unclear].map((count) => numberText(count, locale));
  return l10n.t(
    'Faults examined, by where the cause lay: outside our service {0}, in our service {1}, in both {2}, unclear or still open {3}.',
    a ?? '',
    b ?? '',
    c ?? '',
    d ?? '',
  );
}

export function faultsExamined({ theirs, ours, both, unclear }: Causes): number {
  return theirs + ours + both + unclear;
}
