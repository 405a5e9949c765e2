import * as l10n from '@vscode/l10n';
import type { Backup } from '../../core/store/backups';
import type { ApiPart } from '../host/vscodeApi';
import type { PickOne } from '../shared/quickPick';
import { plainText } from '../host/plainText';
import { backupDay, backupMoment } from './backupDay';

type MessageApi = ApiPart<{ window: 'showInformationMessage' | 'showWarningMessage' }>;

interface RestoreBackupDeps {
  /** Undamaged backups, newest first. */
  readonly copies: readonly Backup[];
  /** Replaces the file with the backup. Returns the path to which the replaced file was renamed, if there was one. */
  readonly restore: (copy: Backup) => Promise<string | undefined>;
  /** The locale for numbers and dates. */
  readonly locale: () => string;
  /** The zone for times of day. */
  readonly zone: () => string;
  readonly pickOne: PickOne;
}

/** Restores a backup that the developer chose and confirmed. The present file is kept under a new name. */
export async function restoreBackup(
  { window }: MessageApi,
  { copies, restore, locale, zone, pickOne }: RestoreBackupDeps,
): Promise<void> {
  const dayText = ({ day, madeAt }: Backup) =>
    madeAt === undefined ? backupDay(day, locale()) : backupMoment(madeAt, locale(), zone());
  if (copies.length === 0) {
    void window.showInformationMessage(
      plainText(l10n.t('There is no backup yet. One is made each day on which something is stored.')),
    );
    return;
  }
  const path = await pickOne({
    title: l10n.t('Restore a backup'),
    placeholder: l10n.t('The data as it was when that copy was made'),
    choices: copies.map((copy) => ({ id: copy.path, label: dayText(copy), description: sizeText(copy, locale()) })),
  });
  const copy = copies.find((one) => one.path === path);
  if (!copy) return;
  const go = l10n.t('Restore');
  const agreed = await window.showWarningMessage(
    plainText(l10n.t('Restore the backup of {0}?', dayText(copy))),
    {
      modal: true,
      detail: l10n.t('What was stored since then will no longer be shown. The present file is kept beside it.'),
    },
    go,
  );
  if (agreed !== go) return;
  const aside = await restore(copy);
  void window.showInformationMessage(
    plainText(
      aside === undefined
        ? l10n.t('The backup of {0} is restored.', dayText(copy))
        : l10n.t('The backup of {0} is restored. The file before it is {1}.', dayText(copy), aside),
    ),
  );
}

function sizeText({ size }: Backup, locale: string): string {
  const megabytes = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(size / 1_000_000);
  return l10n.t('{0} MB', megabytes);
}
