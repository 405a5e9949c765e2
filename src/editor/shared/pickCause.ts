import * as vscode from 'vscode';
import type { Cause } from '../../core/duty/cause';
import { causeAnswers } from './causeAnswers';
import { pickOne } from './quickPick';

/** Asks for the cause of debugging. */
export async function pickCause(title: string): Promise<Cause | undefined> {
  const choices = causeAnswers();
  const chosen = await pickOne({ title, placeholder: vscode.l10n.t('Where was the cause?'), choices });
  return choices.find(({ id }) => id === chosen)?.id;
}
