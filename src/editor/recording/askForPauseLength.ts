import * as vscode from 'vscode';
import type { PauseLength } from '../../core/pause/pauseLength';
import { pickOne } from '../shared/quickPick';

/** Asks for how long recording is to pause; undefined when the developer leaves with Escape. */
export async function askForPauseLength(): Promise<PauseLength | undefined> {
  const chosen = await pickOne({
    title: vscode.l10n.t('Pause recording'),
    placeholder: vscode.l10n.t('Paused time is not counted'),
    choices: [
      { id: 'hour', label: vscode.l10n.t('For one hour') },
      { id: 'today', label: vscode.l10n.t('For today') },
      { id: 'resumed', label: vscode.l10n.t('Until I resume it') },
    ],
  });
  return chosen as PauseLength | undefined;
}
