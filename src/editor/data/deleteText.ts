import * as l10n from '@vscode/l10n';
import type { Holding } from '../../core/store/eraser';
import { formatElapsed } from '../../core/time/formatElapsed';
import type { Span } from '../../core/time/span';

/** How much would be deleted, in words: `3 entries, 2 h 10 min of activity, 4 backups`. */
export function amountText({ entries, waits, pauses, leave, decisions, activity, backups }: Holding): string {
  const parts = [
    counted(entries, l10n.t('1 entry'), (count) => l10n.t('{0} entries', count)),
    activity > 0 ? l10n.t('{0} of activity', formatElapsed(activity)) : '',
    counted(waits, l10n.t('1 wait'), (count) => l10n.t('{0} waits', count)),
    counted(pauses, l10n.t('1 pause'), (count) => l10n.t('{0} pauses', count)),
    counted(leave, l10n.t('1 day of leave'), (count) => l10n.t('{0} days of leave', count)),
    counted(decisions, l10n.t('1 answer to a suggestion'), (count) => l10n.t('{0} answers to suggestions', count)),
    counted(backups, l10n.t('the same in 1 backup'), (count) => l10n.t('the same in {0} backups', count)),
  ];
  return parts.filter((part) => part !== '').join(', ') || l10n.t('what is left of deleted data');
}

/** Whether a range has nothing to delete. Backups count, because they may hold what the database no longer has. */
export function isNothing(
  { entries, waits, pauses, leave, decisions, activity, backups }: Holding,
  range: Span | undefined,
): boolean {
  return range !== undefined && entries + waits + pauses + leave + decisions + activity + backups === 0;
}

/** Whether the developer typed the word that confirms a deletion, in small or capital letters. */
export function isConfirmation(typed: string, word: string): boolean {
  return typed.trim().toLowerCase() === word.toLowerCase();
}

function counted(count: number, one: string, many: (count: number) => string): string {
  if (count === 0) return '';
  return count === 1 ? one : many(count);
}
