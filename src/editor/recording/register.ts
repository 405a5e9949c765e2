import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { commands } from '../contributions';
import type { Host } from '../host/host';
import { RecordingSwitch } from './recordingSwitch';

/** Records what this window is used for, once the developer agreed to it. */
export function registerRecording(
  host: Pick<Host, 'access' | 'clock' | 'calendar' | 'settings' | 'ticker' | 'problems'>,
) {
  const { access, clock, calendar, settings, ticker, problems } = host;
  const { open } = access;
  const window = { id: randomUUID(), editor: vscode.env.appName };
  const recording = new RecordingSwitch(
    access,
    async (store) => {
      const { Recording } = await import('./recording');
      return new Recording({ clock, window, settings: () => settings.value, store, onTick: ticker.onTick, problems });
    },
    problems.tellOnce,
  );
  return {
    /** When this window last showed a person. */
    lastEvidence: () => recording.current?.lastEvidence,
    /** A person is at work in a page of ours. */
    pageInput: () => recording.current?.signal({ kind: 'input', scheme: 'invisible-load' }),
    /** Writes what was measured and stops, as before the file is closed. */
    stop: () => recording.stop(),
    handlers: {
      [commands.startRecording]: async () => {
        const { askForConsent } = await import('./consent');
        await askForConsent({ path: access.path, agreedAt: () => access.current?.agreedAt(), open, clock });
      },
      [commands.pause]: async (length?: unknown) => (await import('./pause')).pause({ open, clock, calendar }, length),
      [commands.resume]: async () => (await import('./pause')).resume({ open, clock, calendar }),
    },
    dispose: () => recording.dispose(),
  };
}
