import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { OWN_PAGE } from '../../core/activity/signal';
import { Emitter } from '../../core/lifecycle/event';
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
  const hiddenChanged = new Emitter<void>();
  const beginning = loadedOnce(() => import('./beginRecording'));
  const recording = new RecordingSwitch(
    access,
    async (store) => {
      const { beginRecording } = await beginning();
      const begun = beginRecording(host, window, store);
      begun.onDidChangeHidden(() => hiddenChanged.fire());
      // The window may be hidden from the start. Listeners can ask only once this is the present recording.
      if (begun.hidden) setImmediate(() => hiddenChanged.fire());
      return begun;
    },
    problems.tellOnce,
    ticker.onTick,
  );
  const load = async () => {
    const { recordingCommands } = await import('./recordingCommands');
    return recordingCommands({ access, clock, calendar, settings, endSpan: () => recording.current?.endSpan() });
  };
  return {
    /** The last evidence of a person in this window. */
    lastEvidence: () => recording.current?.lastEvidence,
    /** Whether the project in front is never recorded. */
    isHidden: () => recording.current?.hidden ?? false,
    onDidChangeHidden: hiddenChanged.event,
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
    dispose: () => {
      recording.dispose();
      hiddenChanged.dispose();
    },
  };
}
