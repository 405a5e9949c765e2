import * as l10n from '@vscode/l10n';
import { InputError } from '../../core/input/inputError';
import { StoreError } from '../../core/store/storeError';

/** The sentence that describes an error to the developer, without technical details. */
export function problemText(error: unknown): string {
  if (error instanceof InputError) return error.sentence;
  if (error instanceof StoreError) return storeSentence(error);
  return l10n.t('Invisible Load could not finish that. The log says why; nothing stored was changed.');
}

function storeSentence({ reason, path }: StoreError): string {
  switch (reason) {
    case 'cannot-create':
      return l10n.t(
        'Invisible Load cannot create its data folder {0}. Allow writing there, or set another folder in invisibleLoad.dataDirectory.',
        path,
      );
    case 'cannot-open':
      return l10n.t(
        'Invisible Load cannot open its data file {0}. Check that you may read it, or set another folder in invisibleLoad.dataDirectory.',
        path,
      );
    case 'cannot-write':
      return l10n.t(
        'Invisible Load cannot write to {0}. Free some space or allow writing there, or set another folder in invisibleLoad.dataDirectory. Until then no tag can be stored, and what is recorded waits in the open windows.',
        path,
      );
    case 'busy':
      return l10n.t(
        'Another program has locked {0}. Close that program and try again. Nothing was changed, and what is recorded meanwhile is kept.',
        path,
      );
    case 'damaged':
      return l10n.t(
        'The data file {0} is damaged. Restore a backup: the damaged file is kept beside it under a new name.',
        path,
      );
    case 'newer':
      return l10n.t(
        'A newer version of Invisible Load wrote {0}. You can read it here; update the extension to make changes.',
        path,
      );
    case 'displaced':
      return l10n.t(
        'The data file {0} was removed or replaced at this moment, so nothing was stored. Please try again.',
        path,
      );
    default:
      return reason satisfies never;
  }
}
