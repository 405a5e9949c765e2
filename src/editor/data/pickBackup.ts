import * as vscode from 'vscode';
import type { Backup } from '../../core/store/backups';
import { displayLocale } from '../host/editorSettings';
import { pickOne } from '../shared/quickPick';

interface RestoreBackupDeps {
  /** Undamaged backups, newest first. */
  readonly copies: readonly Backup[];
  /** Replaces the file with the backup. Returns the path to which the replaced file was renamed, if there was one. */
  readonly restore: (copy: Backup) => Promise<string | undefined>;
}

/** Restores a backup that the developer chose and confirmed. The present file is kept under a new name. */
export async function restoreBackup({ copies, restore }: RestoreBackupDeps): Promise<void> {
  if (copies.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is no backup yet. One is made on every day on which something is stored.'),
    );
    return;
  }
  const path = await pickOne({
    title: vscode.l10n.t('Restore a backup'),
    placeholder: vscode.l10n.t('The data as it was when that copy was made'),
    choices: copies.map((copy) => ({ id: copy.path, label: dayText(copy.day), description: sizeText(copy.size) })),
  });
  const copy = copies.find((one) => one.path === path);
  if (!copy) return;
  const go = vscode.l10n.t('Restore');
  const agreed = await vscode.window.showWarningMessage(
    vscode.l10n.t('Restore the backup of {0}?', dayText(copy.day)),
    {
      modal: true,
      detail: vscode.l10n.t('What was stored since then is no longer shown. The present file is kept beside it.'),
    },
    go,
  );
  if (agreed !== go) return;
  const aside = await restore(copy);
  void vscode.window.showInformationMessage(
    aside === undefined
      ? vscode.l10n.t('The backup of {0} is restored.', dayText(copy.day))
      : vscode.l10n.t('The backup of {0} is restored. The file before it is {1}.', dayText(copy.day), aside),
  );
}

function dayText(day: string): string {
  return new Intl.DateTimeFormat(displayLocale(), { dateStyle: 'full', timeZone: 'UTC' }).format(Date.parse(day));
}

function sizeText(bytes: number): string {
  const megabytes = new Intl.NumberFormat(displayLocale(), { maximumFractionDigits: 1 }).format(bytes / 1_000_000);
  return vscode.l10n.t('{0} MB', megabytes);
}
