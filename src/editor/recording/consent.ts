import * as vscode from 'vscode';
import type { Store } from '../../core/store';
import type { Clock } from '../../core/time/clock';

/** Says what is stored, what never is and where, and records from then on if the developer chooses so. */
export async function askForConsent(path: string, open: () => Promise<Store>, clock: Clock): Promise<void> {
  const start = vscode.l10n.t('Start Recording');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('Record when you are active in VS Code?'),
    { modal: true, detail: consentText(path) },
    start,
  );
  if (chosen !== start) return;
  const store = await open();
  store.agree(clock.now());
}

function consentText(path: string): string {
  return [
    vscode.l10n.t(
      'Stored on this machine: when you were active, in which project, file, language and branch, and the duties you tag.',
    ),
    vscode.l10n.t(
      'Never stored: text of files, what you type, clipboard, arguments or output of commands, other windows, screenshots. There is no account and no network connection.',
    ),
    vscode.l10n.t('The file: {0}', path),
    vscode.l10n.t('Without recording, tagging by hand works all the same.'),
  ].join('\n\n');
}
