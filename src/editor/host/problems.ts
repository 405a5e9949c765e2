import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { InputError } from '../../core/input/inputError';
import { StoreError } from '../../core/store/storeError';
import { commands as ids, SETTINGS_SECTION } from '../contributions';
import type { ApiPart } from './vscodeApi';
import { plainText } from './plainText';

type ProblemApi = ApiPart<{ window: 'showErrorMessage'; commands: 'executeCommand' }>;

/** Reports errors to the developer in one clear sentence, never with a stack trace. */
export class Problems {
  readonly #vscode: ProblemApi;
  readonly #log: Pick<vscode.LogOutputChannel, 'error' | 'show'>;
  #lastInBackground: string | undefined;

  constructor(vscode: ProblemApi, log: Pick<vscode.LogOutputChannel, 'error' | 'show'>) {
    this.#vscode = vscode;
    this.#log = log;
  }

  /** Reports a failure of something that the developer asked for, every time. */
  readonly tell = (error: unknown): void => {
    this.#logged(error);
    void this.#show(error);
  };

  /** Reports a failure of background work, but not the same sentence twice in a row without `settled` in between. */
  readonly tellOnce = (error: unknown): void => {
    const kind = kindOf(error);
    if (kind === this.#lastInBackground) return;
    this.#lastInBackground = kind;
    this.#logged(error);
    void this.#show(error);
  };

  /** Call when background work succeeds again. */
  settled(): void {
    this.#lastInBackground = undefined;
  }

  #logged(error: unknown): void {
    if (!(error instanceof InputError)) this.#log.error(error instanceof Error ? error : String(error));
  }

  async #show(error: unknown): Promise<void> {
    const { window, commands } = this.#vscode;
    const { problemText } = await import('./problemText');
    const sentence = problemText(error);
    if (error instanceof InputError) {
      await window.showErrorMessage(plainText(sentence));
      return;
    }
    const settings = l10n.t('Open Setting');
    const details = l10n.t('Show Log');
    const restore = l10n.t('Restore a Backup…');
    const reason = error instanceof StoreError ? error.reason : 'newer';
    const actions = reason === 'newer' ? [details] : [reason === 'damaged' ? restore : settings, details];
    const chosen = await window.showErrorMessage(plainText(sentence), ...actions);
    if (chosen === details) this.#log.show();
    if (chosen === restore) await commands.executeCommand(ids.restoreBackup);
    if (chosen === settings) {
      await commands.executeCommand('workbench.action.openSettings', `${SETTINGS_SECTION}.dataDirectory`);
    }
  }
}

/** Equal for problems that are told in the same sentence. */
function kindOf(error: unknown): string {
  if (error instanceof StoreError) return `${error.reason} ${error.path}`;
  return error instanceof InputError ? error.message : '';
}
