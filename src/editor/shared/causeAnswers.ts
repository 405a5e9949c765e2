import * as l10n from '@vscode/l10n';
import type { Cause } from '../../core/duty/cause';

/** The answers to the question where the cause of the debugged problem was. */
export function causeAnswers(): { readonly id: Cause; readonly label: string }[] {
  return [
    { id: 'ours', label: l10n.t('In our service') },
    { id: 'theirs', label: l10n.t('Outside our service') },
    { id: 'both', label: l10n.t('Both') },
    { id: 'unclear', label: l10n.t('Not clear yet') },
  ];
}
