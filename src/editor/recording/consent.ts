import * as vscode from 'vscode';
import type { Store } from '../../core/store/store';
import type { Clock } from '../../core/time/clock';
import type { Instant } from '../../core/time/span';
import { showStatusMessage } from '../shared/statusMessage';

interface ConsentDeps {
  /** The path of the file, which may not exist yet. */
  readonly path: string;
  /** When the developer agreed to recording. Must not create the file. */
  readonly agreedAt: () => Instant | undefined;
  readonly open: () => Promise<Store>;
  readonly clock: Clock;
}

/** Shows what is stored, what is never stored and where. Starts recording if the developer agrees. */
export async function askForConsent({ path, agreedAt, open, clock }: ConsentDeps): Promise<void> {
  if (agreedAt() !== undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Recording is on already.'));
    return;
  }
  const start = vscode.l10n.t('Start Recording');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('Record when you are active in VS Code?'),
    { modal: true, detail: consentText(path) },
    start,
  );
  if (chosen !== start) return;
  const store = await open();
  store.agree(clock.now());
  showStatusMessage(vscode.l10n.t('Recording is on.'));
}

function consentText(path: string): string {
  return [
    vscode.l10n.t(
      'Stored on this machine: when you were active, in which project, file, language and branch, the duties you tag and what you write about them.',
    ),
    vscode.l10n.t(
      'Never stored: text of files, what you type, clipboard, arguments or output of commands, other windows, screenshots. There is no account and no network connection.',
    ),
    vscode.l10n.t('The file: {0}', path),
    vscode.l10n.t(
      'You can pause it and delete what is stored at any time. Without recording, tagging by hand works all the same.',
    ),
  ].join('\n\n');
}
