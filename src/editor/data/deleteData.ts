import * as l10n from '@vscode/l10n';
import type { Store } from '../../core/store/store';
import { type Calendar, dayAt, weekAt } from '../../core/time/calendar';
import type { Clock } from '../../core/time/clock';
import type { Span } from '../../core/time/span';
import { parseDays } from '../../core/input/dayRange';
import { amountText, isConfirmation, isNothing } from './deleteText';
import { refusalOf } from '../../core/input/refusalOf';
import type { ApiPart } from '../host/vscodeApi';
import type { showProgress } from '../shared/progress';
import type { PickOne } from '../shared/quickPick';
import { plainBox, plainText } from '../host/plainText';
import { paragraph } from '../../core/language/joined';

type WindowApi = ApiPart<{ window: 'showInformationMessage' | 'showInputBox' }>;

interface DeleteDataDeps {
  readonly open: () => Promise<Store>;
  readonly calendar: () => Calendar;
  readonly clock: Clock;
  readonly pickOne: PickOne;
  readonly showProgress: typeof showProgress;
}

/** What to delete: a span, or everything if there is no `range`. */
interface Chosen {
  readonly label: string;
  readonly range?: Span;
}

/** Deletes a range or everything, including backups, after the developer typed a word to confirm (US-24). */
export async function deleteData({ window }: WindowApi, deps: DeleteDataDeps): Promise<void> {
  const { open, calendar, showProgress } = deps;
  const chosen = await chooseRange(window, deps);
  if (!chosen) return;
  const store = await open();
  const { dayStartsAt } = calendar();
  const holding = await store.eraser.holds(chosen.range, dayStartsAt);
  if (isNothing(holding, chosen.range)) {
    void window.showInformationMessage(plainText(l10n.t('Nothing is stored about {0}.', chosen.label)));
    return;
  }
  if (!(await confirm(window, chosen.label, amountText(holding)))) return;
  const { amount, finished } = await showProgress(l10n.t('Deleting {0}…', chosen.label), (report) =>
    store.eraser.erase(chosen.range, dayStartsAt, report),
  );
  const deleted = l10n.t('Deleted: {0}.', amountText(amount));
  const rest = l10n.t('Another program is reading the file. The rest is deleted when that program has ended.');
  void window.showInformationMessage(plainText(finished ? deleted : paragraph([deleted, rest])));
}

async function chooseRange(
  window: WindowApi['window'],
  { calendar, clock, pickOne }: DeleteDataDeps,
): Promise<Chosen | undefined> {
  const now = clock.now();
  const chosen = await pickOne({
    title: l10n.t('Delete what is stored'),
    placeholder: l10n.t('For which time? You are asked again before anything is deleted'),
    choices: [
      { id: 'today', label: l10n.t('Today'), icon: 'calendar' },
      { id: 'week', label: l10n.t('This week'), icon: 'calendar' },
      { id: 'days', label: l10n.t('Some days…'), icon: 'calendar' },
      { id: 'everything', label: l10n.t('Everything'), icon: 'trash' },
    ],
  });
  if (chosen === 'today') return { label: l10n.t('today'), range: dayAt(calendar(), now).span };
  if (chosen === 'week') return { label: l10n.t('this week'), range: weekAt(calendar(), now).span };
  if (chosen === 'everything') return { label: l10n.t('everything') };
  return chosen === 'days' ? askForDays(window, calendar()) : undefined;
}

async function askForDays(window: WindowApi['window'], calendar: Calendar): Promise<Chosen | undefined> {
  const text = await window.showInputBox(
    plainBox({
      title: l10n.t('Delete some days'),
      prompt: l10n.t('A day such as 2026-11-23, or the first and the last: 2026-11-23 to 2026-11-27'),
      ignoreFocusOut: true,
      validateInput: (typed) => refusalOf(() => parseDays(typed, calendar), typed),
    }),
  );
  return text === undefined ? undefined : { label: text.trim(), range: parseDays(text, calendar) };
}

/** Returns true if the developer typed the word, and false after Escape. */
async function confirm(window: WindowApi['window'], label: string, amount: string): Promise<boolean> {
  const word = l10n.t({ message: 'delete', comment: ['The word to type before data is deleted'] });
  const typed = await window.showInputBox(
    plainBox({
      title: l10n.t('Delete {0}: {1}', label, amount),
      prompt: l10n.t('This cannot be undone, and it also clears the undo history. Type “{0}” to go on.', word),
      ignoreFocusOut: true,
      validateInput: (text) =>
        text.trim() === '' || isConfirmation(text, word)
          ? undefined
          : l10n.t('Type “{0}”, or press Escape to keep everything.', word),
    }),
  );
  return typed !== undefined && isConfirmation(typed, word);
}
