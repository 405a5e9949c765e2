import * as l10n from '@vscode/l10n';
import type { Cause } from '../../core/duty/cause';

/** The answers to the question whose fault the debugged problem was. */
export function causeAnswers(): { readonly id: Cause; readonly label: string }[] {
  return [
    { id: 'ours', label: l10n.t('Mine') },
    { id: 'theirs', label: l10n.t('Theirs') },
    { id: 'both', label: l10n.t('Both') },
    { id: 'unclear', label: l10n.t('Unclear') },
  ];
}
