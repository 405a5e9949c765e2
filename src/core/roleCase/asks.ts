import * as l10n from '@vscode/l10n';
import { roleText } from '../taxonomy/roleText';
import type { Wording } from '../report/text/wording';
import { type Duration, HOUR } from '../time/span';
import { numberText } from '../report/text/hours';
import type { Absence, RoleCase } from './roleCase';

/** A case asks for no more than this. */
export const MOST_ASKS = 3;

/**
 * What the facts of a case suggest to ask for, the most effective first. The developer edits them before anything is
 * shared.
 */
export function suggestedAsks(one: RoleCase, wording: Wording): string[] {
  const [reason] = one.reasons;
  const topic = one.topics.find(({ isUndocumented }) => isUndocumented);
  const wait = one.waits.find(({ isOpen }) => isOpen);
  return [
    byReason(reason?.absence ?? 'unknown', one, wording),
    ...(topic
      ? [
          l10n.t(
            'Write down the answer to “{0}”, which came up {1} times.',
            topic.topic,
            numberText(topic.entries, wording.locale),
          ),
        ]
      : []),
    ...(wait
      ? [
          l10n.t(
            'Set a date for “{0}”, which has waited for {1} of working time.',
            wait.subject,
            wording.hours(wait.elapsed),
          ),
        ]
      : []),
    l10n.t('Or accept openly that this work stays with the developer, and plan for it.'),
  ].slice(0, MOST_ASKS);
}

/** Nobody is hired for less of a week. */
const WORTH_HIRING: Duration = 15 * HOUR;

/** Each reason calls for another remedy. */
function byReason(absence: Absence, { role, aWeek, trend }: RoleCase, { hours }: Wording): string {
  const needed = trend?.last ?? aWeek;
  const [name, length] = [roleText(role), hours(needed)];
  switch (absence) {
    case 'unstaffed':
      if (needed < WORTH_HIRING)
        return l10n.t('Name somebody who does the work of the role “{0}”: about {1} a week.', name, length);
      return l10n.t('Hire or assign somebody for the role “{0}”: about {1} a week.', name, length);
    case 'absent':
      return l10n.t('Name a stand-in for the role “{0}” during absences: about {1} a week.', name, length);
    case 'overloaded':
      return l10n.t('Give the role “{0}” about {1} more a week, or less other work.', name, length);
    case 'uninformed':
      return l10n.t('Agree that such work goes to the role “{0}” first: about {1} a week.', name, length);
    case 'unknown':
      return l10n.t('Decide who does the work of the role “{0}”: about {1} a week.', name, length);
    default:
      return absence satisfies never;
  }
}
