import * as vscode from 'vscode';
import { pauseRecording, resumeRecording } from '../core/duty/pausing';
import type { Store } from '../core/store';
import type { Calendar } from '../core/time/calendar';
import type { Clock } from '../core/time/clock';
import { commands } from './contributions';
import type { PauseLength } from './pauseLengths';
import { choose } from './quickChoice';

export interface PauseNeeds {
  readonly open: () => Promise<Store>;
  readonly clock: Clock;
  readonly calendar: () => Calendar;
}

/** The commands that stop recording for a while and take it up again. */
export function pauseCommands({ open, clock, calendar }: PauseNeeds) {
  const origin = (store: Store) => ({ now: clock.now(), zone: clock.zone(), newId: () => store.newId() });

  const pause = async (given?: unknown): Promise<void> => {
    const { endOfPause, parsePauseLength } = await import('./pauseLengths');
    const asked = given === undefined ? undefined : parsePauseLength(given);
    const store = await open();
    if (store.agreedAt() === undefined) {
      say(vscode.l10n.t('Nothing is recorded, so there is nothing to pause.'));
      return;
    }
    const length = asked ?? (await askForLength());
    if (length === undefined) return;
    store.act('pause', pauseRecording(origin(store), endOfPause(length, calendar(), clock.now())));
  };

  const resume = async (): Promise<void> => {
    const store = await open();
    const act = store.act('resume', resumeRecording(origin(store)));
    if (!act) say(vscode.l10n.t('Recording is not paused.'));
  };

  return { [commands.pause]: pause, [commands.resume]: resume };
}

async function askForLength(): Promise<PauseLength | undefined> {
  const chosen = await choose({
    title: vscode.l10n.t('Pause recording'),
    placeholder: vscode.l10n.t('Paused time is in no total'),
    choices: [
      { id: 'hour', label: vscode.l10n.t('For one hour') },
      { id: 'today', label: vscode.l10n.t('For today') },
      { id: 'resumed', label: vscode.l10n.t('Until I resume it') },
    ],
  });
  return chosen as PauseLength | undefined;
}

function say(message: string): void {
  vscode.window.setStatusBarMessage(message, 5000);
}
