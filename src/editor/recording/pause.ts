import * as vscode from 'vscode';
import { pauseRecording, resumeRecording } from '../../core/pause/pausing';
import type { Origin } from '../../core/journal/origin';
import type { Store } from '../../core/store/store';
import type { Calendar } from '../../core/time/calendar';
import type { Clock } from '../../core/time/clock';
import { endOfPause, parsePauseLength, type PauseLength } from '../../core/pause/pauseLength';
import { pickOne } from '../shared/quickPick';
import { showStatusMessage } from '../shared/statusMessage';

export interface PauseDeps {
  readonly open: () => Promise<Store>;
  readonly clock: Clock;
  readonly calendar: () => Calendar;
}

/** Pauses recording for the length `given`, or asks for the length. */
export async function pause({ open, clock, calendar }: PauseDeps, given?: unknown): Promise<void> {
  const asked = given === undefined ? undefined : parsePauseLength(given);
  const store = await open();
  if (store.agreedAt() === undefined) {
    showStatusMessage(vscode.l10n.t('Nothing is recorded, so there is nothing to pause.'));
    return;
  }
  const length = asked ?? (await askForLength());
  if (length === undefined) return;
  const origin = originAt(clock, store);
  store.act('pause', pauseRecording(origin, endOfPause(length, calendar(), origin.now)));
  showStatusMessage(pausedText(length));
}

/** Ends the pause. */
export async function resume({ open, clock }: PauseDeps): Promise<void> {
  const store = await open();
  const act = store.act('resume', resumeRecording(originAt(clock, store)));
  showStatusMessage(act ? vscode.l10n.t('Recording goes on.') : vscode.l10n.t('Recording is not paused.'));
}

function originAt(clock: Clock, store: Store): Origin {
  return { now: clock.now(), zone: clock.zone(), newId: () => store.newId() };
}

function pausedText(length: PauseLength): string {
  switch (length) {
    case 'hour':
      return vscode.l10n.t('Recording is paused for one hour.');
    case 'today':
      return vscode.l10n.t('Recording is paused for today.');
    case 'resumed':
      return vscode.l10n.t('Recording is paused until you resume it.');
    default:
      return length satisfies never;
  }
}

async function askForLength(): Promise<PauseLength | undefined> {
  const chosen = await pickOne({
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
