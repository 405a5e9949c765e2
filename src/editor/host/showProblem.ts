import * as l10n from '@vscode/l10n';
import { InputError } from '../../core/input/inputError';
import { StoreError } from '../../core/store/storeError';
import { commands as ids, SETTINGS_SECTION } from '../contributions';
import { plainText } from './plainText';
import { problemText } from './problemText';
import type { ApiPart } from './vscodeApi';

export type ProblemApi = ApiPart<{ window: 'showErrorMessage'; commands: 'executeCommand' }>;

/** Shows an error as one sentence, with what the developer can do about it. */
export async function showProblem(
  { window, commands }: ProblemApi,
  error: unknown,
  showLog: () => void,
): Promise<void> {
  const sentence = problemText(error);
  if (error instanceof InputError) {
    await window.showErrorMessage(plainText(sentence));
    return;
  }
  const settings = l10n.t('Open Setting');
  const details = l10n.t('Show Log');
  const restore = l10n.t('Restore a Backup…');
  const reason = error instanceof StoreError ? error.reason : undefined;
  // Another folder helps where this one cannot be used, not where its file is locked, newer or replaced.
  const wayOut = reason === 'damaged' ? [restore] : reason?.startsWith('cannot') ? [settings] : [];
  const chosen = await window.showErrorMessage(plainText(sentence), ...wayOut, details);
  if (chosen === details) showLog();
  if (chosen === restore) await commands.executeCommand(ids.restoreBackup);
  if (chosen === settings) {
    await commands.executeCommand('workbench.action.openSettings', `${SETTINGS_SECTION}.dataDirectory`);
  }
}
