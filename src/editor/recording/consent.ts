import * as l10n from '@vscode/l10n';
import type { Store } from '../../core/store/store';
import type { Clock } from '../../core/time/clock';
import type { Instant } from '../../core/time/span';
import type { ApiPart } from '../host/vscodeApi';
import { plainText } from '../host/plainText';

interface ConsentDeps {
  /** The path of the file, which may not exist yet. */
  readonly path: string;
  /** When the developer agreed to recording. Must not create the file. */
  readonly agreedAt: () => Instant | undefined;
  readonly open: () => Promise<Store>;
  readonly clock: Clock;
  readonly showMessage: (text: string) => void;
}

/** Shows what is stored, what is never stored and where. Starts recording if the developer agrees. */
export async function askForConsent(
  { window }: ApiPart<{ window: 'showInformationMessage' }>,
  { path, agreedAt, open, clock, showMessage }: ConsentDeps,
): Promise<void> {
  if (agreedAt() !== undefined) {
    void window.showInformationMessage(plainText(l10n.t('Recording is on already.')));
    return;
  }
  const start = l10n.t('Start Recording');
  const chosen = await window.showInformationMessage(
    plainText(l10n.t('Record when you are active in VS Code?')),
    { modal: true, detail: consentText(path) },
    start,
  );
  if (chosen !== start) return;
  const store = await open();
  await store.agree(clock.now());
  showMessage(l10n.t('Recording is on.'));
}

function consentText(path: string): string {
  return [
    l10n.t(
      'Stored on this machine: when you were active, in which project, file, language and branch, the duties you tag and what you write about them.',
    ),
    l10n.t(
      'Never stored: text of files, what you type, clipboard, arguments or output of commands, titles of other windows, screenshots. There is no account.',
    ),
    l10n.t(
      'Calendars, ActivityWatch and other sources are off until you choose them in Sources, which says what is kept of each. There is a network connection to those alone.',
    ),
    l10n.t('The file: {0}', path),
    l10n.t(
      'You can pause it and delete what is stored at any time. Without recording, tagging by hand works all the same.',
    ),
  ].join('\n\n');
}
