import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { OWN_PAGE } from '../../core/activity/signal';
import { commands } from '../contributions';
import type { Host } from '../host/host';
import { loadedOnce } from '../host/loading';
import { RecordingSwitch } from './recordingSwitch';

/** Registers recording and its commands. Nothing is recorded before the developer agreed. */
export function registerRecording(
  host: Pick<Host, 'access' | 'clock' | 'calendar' | 'settings' | 'ticker' | 'problems'>,
) {
  const { access, clock, calendar, settings, ticker, problems } = host;
  // A window that records again, as after a backup was restored, is the same window.
  const window = { id: randomUUID(), editor: vscode.env.appName };
  const beginning = loadedOnce(() => import('./beginRecording'));
  const recording = new RecordingSwitch(
    access,
    async (store) => (await beginning()).beginRecording(host, window, store),
    problems.tellOnce,
    ticker.onTick,
  );
  const load = async () => {
    const { recordingCommands } = await import('./recordingCommands');
    return recordingCommands({ access, clock, calendar, settings, endSpan: () => recording.current?.endSpan() });
  };
  return {
    /** What this window records at present, for the features that show it or ask about it. */
    ofWindow: recording as Pick<RecordingSwitch, 'current' | 'onDidChange'>,
    /** Call when a person uses a page of this extension. */
    pageInput: () => recording.current?.signal({ kind: 'input', scheme: OWN_PAGE }),
    /** Writes pending activity and stops. Call before the file is closed. */
    stop: () => recording.stop(),
    handlers: {
      [commands.startRecording]: async () => (await load()).start(),
      [commands.pause]: async (length?: unknown) => (await load()).pause(length),
      [commands.neverRecord]: async () => (await load()).neverRecord(),
      [commands.resume]: async () => (await load()).resume(),
    },
    dispose: () => recording.dispose(),
  };
}
