import * as vscode from 'vscode';
import type { Cause } from '../../core/duty/cause';
import { pickOne } from './quickPick';

/** The answers to the question whose fault the debugged problem was. */
export function causeAnswers(): { readonly id: Cause; readonly label: string }[] {
  return [
    { id: 'ours', label: vscode.l10n.t('Mine') },
    { id: 'theirs', label: vscode.l10n.t('Theirs') },
    { id: 'both', label: vscode.l10n.t('Both') },
    { id: 'unclear', label: vscode.l10n.t('Unclear') },
  ];
}

/** Asks for the cause of debugging. */
export async function pickCause(title: string): Promise<Cause | undefined> {
  const choices = causeAnswers();
  const chosen = await pickOne({ title, placeholder: vscode.l10n.t('Whose fault was it?'), choices });
  return choices.find(({ id }) => id === chosen)?.id;
}
