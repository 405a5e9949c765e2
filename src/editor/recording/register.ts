import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { commands } from '../contributions';
import type { Host } from '../host/host';
import { type Emit, OWN_PAGE } from '../../core/activity/signal';
import { RecordingSwitch } from './recordingSwitch';

/** Registers recording and its commands. Nothing is recorded before the developer agreed. */
export function registerRecording(
  host: Pick<Host, 'access' | 'clock' | 'calendar' | 'settings' | 'ticker' | 'problems'>,
) {
  const { access, clock, calendar, settings, ticker, problems } = host;
  const { open } = access;
  const recording = new RecordingSwitch(
    access,
    async (store) => {
      const { Recording } = await import('./recording');
      const { watchAll } = await import('../signals/watchAll');
      const { onTick } = ticker;
      const window = { id: randomUUID(), editor: vscode.env.appName };
      const watch = (emit: Emit) => watchAll(vscode, { emit, clock }, onTick);
      return new Recording({ clock, window, settings: () => settings.value, store, onTick, watch, problems });
    },
    problems.tellOnce,
    ticker.onTick,
  );
  return {
    /** The last evidence of a person in this window. */
    lastEvidence: () => recording.current?.lastEvidence,
    /** Call when a person uses a page of this extension. */
    pageInput: () => recording.current?.signal({ kind: 'input', scheme: OWN_PAGE }),
    /** Writes pending activity and stops. Call before the file is closed. */
    stop: () => recording.stop(),
    handlers: {
      [commands.startRecording]: async () => {
        const { askForConsent } = await import('./consent');
        const { showStatusMessage: showMessage } = await import('../shared/statusMessage');
        const agreedAt = () => access.current?.agreedAt();
        await askForConsent(vscode, { path: access.path, agreedAt, open, clock, showMessage });
      },
      [commands.pause]: async (length?: unknown) => {
        const { pause } = await import('./pause');
        const { askForPauseLength: askForLength } = await import('./askForPauseLength');
        const { showStatusMessage: showMessage } = await import('../shared/statusMessage');
        await pause({ open, clock, calendar, askForLength, showMessage }, length);
      },
      [commands.resume]: async () => {
        const { resume } = await import('./pause');
        const { showStatusMessage: showMessage } = await import('../shared/statusMessage');
        await resume({ open, clock, showMessage });
      },
    },
    dispose: () => recording.dispose(),
  };
}
