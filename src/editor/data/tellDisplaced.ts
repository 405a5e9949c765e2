import * as l10n from '@vscode/l10n';
import type { Displaced } from '../../core/store/displaced';
import { type CommandId, commands } from '../contributions';
import type { ApiPart } from '../host/vscodeApi';
import { plainText } from '../host/plainText';

type MessageApi = ApiPart<{
  window: 'showInformationMessage' | 'showWarningMessage';
  commands: 'executeCommand';
}>;

interface TellDisplacedDeps {
  readonly displaced: Displaced;
  /** The path of the data file. */
  readonly path: string;
  /** Replaces the file at `path` with a copy. The present one is kept under a new name. */
  readonly restore: (path: string, copy: string) => Promise<string | undefined>;
  /** The locale for dates. */
  readonly locale: () => string;
}

/** Says what became of a data file that another program changed, or that is damaged, and offers the way back. */
export async function tellDisplaced(
  vscode: MessageApi,
  { displaced, path, restore, locale }: TellDisplacedDeps,
): Promise<void> {
  const { window } = vscode;
  const run = (command: CommandId) => vscode.commands.executeCommand(command);
  switch (displaced.kind) {
    case 'same':
      return;
    case 'put-back': {
      const remove = l10n.t('Delete Data…');
      const said = l10n.t(
        'The data file {0} was removed while it was in use. It is there again, and nothing is lost. Choose Delete Data… if you wanted to delete what is stored.',
        path,
      );
      if ((await window.showInformationMessage(plainText(said), remove)) === remove) await run(commands.deleteData);
      return;
    }
    case 'mended': {
      const said =
        displaced.aside === undefined
          ? l10n.t('The data file {0} was emptied while it was in use. All that was stored is in it again.', path)
          : l10n.t(
              'The data file {0} was overwritten while it was in use. All that was stored is in it again; what was found there is kept as {1}.',
              path,
              displaced.aside,
            );
      await window.showWarningMessage(plainText(said));
      return;
    }
    case 'replaced': {
      const back = l10n.t('Go Back to the Earlier File');
      const said = l10n.t(
        'Another file took the place of {0}, perhaps because a program copies or syncs files. It is used from now on, and the earlier file is kept as {1}.',
        path,
        displaced.aside,
      );
      if ((await window.showWarningMessage(plainText(said), back)) === back) await restore(path, displaced.aside);
      return;
    }
    case 'damaged': {
      if (displaced.backup === undefined) {
        const record = l10n.t('Start Recording…');
        const said = l10n.t(
          'The data file {0} was damaged or emptied, and there is no good backup of it. It is kept as {1}, and a new file is used from now on.',
          path,
          displaced.aside,
        );
        if ((await window.showWarningMessage(plainText(said), record)) === record) await run(commands.startRecording);
        return;
      }
      const backups = l10n.t('Restore a Backup…');
      const made = new Intl.DateTimeFormat(locale(), { dateStyle: 'full', timeStyle: 'short' }).format(
        displaced.backup,
      );
      const said = l10n.t(
        'The data file {0} was damaged or emptied. It is kept as {1}, and the backup of {2} is used from now on; what was stored after that is not in it. Restore another backup if more is missing.',
        ...[path, displaced.aside, made],
      );
      if ((await window.showWarningMessage(plainText(said), backups)) === backups) await run(commands.restoreBackup);
      return;
    }
    case 'lost': {
      const backups = l10n.t('Restore a Backup…');
      const said = l10n.t(
        'Another file was written over {0} while it was in use, and is used from now on. Not all of the earlier content can be read; what can be read is kept as {1}. Restore a backup if something is missing.',
        path,
        displaced.aside,
      );
      if ((await window.showWarningMessage(plainText(said), backups)) === backups) await run(commands.restoreBackup);
      return;
    }
    default:
      displaced satisfies never;
  }
}
