import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { InputError } from '../../core/input/inputError';
import { StoreError } from '../../core/store/storeError';
import { SETTINGS_SECTION } from '../contributions';
import type { ApiPart } from './vscodeApi';

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
    const sentence = sentenceFor(error);
    if (sentence === this.#lastInBackground) return;
    this.#lastInBackground = sentence;
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
    const sentence = sentenceFor(error);
    if (error instanceof InputError) {
      await window.showErrorMessage(sentence);
      return;
    }
    const settings = l10n.t('Open Setting');
    const details = l10n.t('Show Log');
    const actions = error instanceof StoreError && error.reason !== 'newer' ? [settings, details] : [details];
    const chosen = await window.showErrorMessage(sentence, ...actions);
    if (chosen === details) this.#log.show();
    if (chosen === settings) {
      await commands.executeCommand('workbench.action.openSettings', `${SETTINGS_SECTION}.dataDirectory`);
    }
  }
}

function sentenceFor(error: unknown): string {
  if (error instanceof InputError) return error.message;
  if (error instanceof StoreError) return storeSentence(error);
  return l10n.t('Invisible Load could not finish that. The log says why; nothing stored was changed.');
}

function storeSentence({ reason, path }: StoreError): string {
  switch (reason) {
    case 'cannot-create':
      return l10n.t(
        'Invisible Load cannot make its data folder {0}. Allow writing there, or set another folder in invisibleLoad.dataDirectory.',
        path,
      );
    case 'cannot-open':
      return l10n.t(
        'Invisible Load cannot open its data file {0}. Check that you may read it, or set another folder in invisibleLoad.dataDirectory.',
        path,
      );
    case 'cannot-write':
      return l10n.t(
        'Invisible Load cannot write to {0}. Free some space or allow writing there, or set another folder in invisibleLoad.dataDirectory. Until then nothing new is kept.',
        path,
      );
    case 'busy':
      return l10n.t(
        'Another program has held {0} for more than five seconds. Close what is using it and try again.',
        path,
      );
    case 'damaged':
      return l10n.t(
        'The data file {0} is damaged. It was left as it is; move it away to begin a new one, or restore a copy of it.',
        path,
      );
    case 'newer':
      return l10n.t(
        'A newer version of Invisible Load wrote {0}. You can read it here; update the extension to change it.',
        path,
      );
    default:
      return reason satisfies never;
  }
}
