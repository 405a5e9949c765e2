import * as l10n from '@vscode/l10n';
import type { Holding } from '../../core/store/eraser';
import { formatElapsed } from '../../core/time/formatElapsed';
import type { Span } from '../../core/time/span';
import { shortList } from '../../core/language/joined';
import { plural } from '../../core/language/plural';

/** How much would be deleted, in words: `3 entries, 2 h 10 min of activity, the same in 4 backups`. */
export function amountText({
  entries,
  waits,
  pauses,
  leave,
  decisions,
  observations,
  activity,
  ...copies
}: Holding): string {
  const parts = [
    counted(entries, (count) => [l10n.t('{0} entry', count), l10n.t('{0} entries', count)]),
    activity > 0 ? l10n.t('{0} of activity', formatElapsed(activity)) : '',
    counted(waits, (count) => [l10n.t('{0} wait', count), l10n.t('{0} waits', count)]),
    counted(pauses, (count) => [l10n.t('{0} pause', count), l10n.t('{0} pauses', count)]),
    counted(leave, (count) => [l10n.t('{0} day of leave', count), l10n.t('{0} days of leave', count)]),
    counted(decisions, (count) => [
      l10n.t('{0} answer to a suggestion', count),
      l10n.t('{0} answers to suggestions', count),
    ]),
    counted(observations, (count) => [
      l10n.t('{0} observation of another program', count),
      l10n.t('{0} observations of other programs', count),
    ]),
    copiesText(copies),
  ];
  return shortList(parts.filter((part) => part !== '')) || l10n.t('what is left of deleted data');
}

/** Whether a range has nothing to delete. Copies of the file count, because they may hold what the database no longer has. */
export function isNothing(holding: Holding, range: Span | undefined): boolean {
  return range !== undefined && Object.values(holding).every((amount) => amount === 0);
}

/** Whether the developer typed the word that confirms a deletion, in small or capital letters. */
export function isConfirmation(typed: string, word: string): boolean {
  return [word, 'delete'].some((one) => typed.trim().toLowerCase() === one.toLowerCase());
}

/** The copies of the file, each kind with its name: only backups are in the list of **Restore a Backup…**. */
function copiesText({ backups, keptFiles }: Pick<Holding, 'backups' | 'keptFiles'>): string {
  const kinds = [
    counted(backups, (count) => [l10n.t('{0} backup', count), l10n.t('{0} backups', count)]),
    counted(keptFiles, (count) => [l10n.t('{0} kept file', count), l10n.t('{0} kept files', count)]),
  ].filter((kind) => kind !== '');
  if (kinds.length === 2) return l10n.t('the same in {0} and {1}', ...kinds);
  return kinds.length === 1 ? l10n.t('the same in {0}', ...kinds) : '';
}

function counted(count: number, forms: (count: number) => readonly [one: string, other: string]): string {
  return count === 0 ? '' : plural(count, ...forms(count));
}
