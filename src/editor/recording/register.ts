import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { commands } from '../contributions';
import type { Host } from '../host/host';
import { type Emit, OWN_PAGE } from '../../core/activity/signal';
import { Emitter } from '../../core/lifecycle/event';
import { RecordingSwitch } from './recordingSwitch';

/** Registers recording and its commands. Nothing is recorded before the developer agreed. */
export function registerRecording(
  host: Pick<Host, 'access' | 'clock' | 'calendar' | 'settings' | 'ticker' | 'problems'>,
) {
  const { access, clock, calendar, settings, ticker, problems } = host;
  const { open } = access;
  // A window that records again, as after a backup was restored, is the same window.
  const window = { id: randomUUID(), editor: vscode.env.appName };
  const hiddenChanged = new Emitter<void>();
  const recording = new RecordingSwitch(
    access,
    async (store) => {
      const { Recording } = await import('./recording');
      const { watchAll } = await import('../signals/watchAll');
      const { onTick } = ticker;
      const { hiddenProjects } = await import('./hiddenProjects');
      const hidden = hiddenProjects(settings);
      const watch = (emit: Emit) => watchAll(vscode, { emit, clock }, { onTick, hidden });
      const begun = new Recording({
        clock,
        window,
        settings: () => settings.value,
        store,
        onTick,
        watch,
        problems,
      });
      begun.onDidChangeHidden(() => hiddenChanged.fire());
      // The window may be hidden from the start. Listeners can ask only once this is the present recording.
      if (begun.hidden) setImmediate(() => hiddenChanged.fire());
      return begun;
    },
    problems.tellOnce,
    ticker.onTick,
  );
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
      [commands.neverRecord]: async () => {
        const { runNeverRecord } = await import('./runNeverRecord');
        await runNeverRecord({ access, settings, endSpan: () => recording.current?.endSpan() });
      },
      [commands.resume]: async () => {
        const { resume } = await import('./pause');
        const { showStatusMessage: showMessage } = await import('../shared/statusMessage');
        await resume({ open, clock, showMessage });
      },
    },
    dispose: () => {
      recording.dispose();
      hiddenChanged.dispose();
    },
  };
}
