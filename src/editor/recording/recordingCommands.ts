import * as vscode from 'vscode';
import type { Host } from '../host/host';
import { showStatusMessage as showMessage } from '../shared/statusMessage';
import { askForPauseLength as askForLength } from './askForPauseLength';
import { askForConsent } from './consent';
import { pause, resume } from './pause';
import { runNeverRecord } from './runNeverRecord';

interface RecordingCommandDeps extends Pick<Host, 'access' | 'clock' | 'calendar' | 'settings'> {
  /** Ends what this window measures at present, and writes it. */
  readonly endSpan: () => void;
}

/** What the commands of recording do. */
export function recordingCommands({ access, clock, calendar, settings, endSpan }: RecordingCommandDeps) {
  const { open } = access;
  const agreedAt = () => access.current?.agreedAt();
  return {
    start: () => askForConsent(vscode, { path: access.path, agreedAt, open, clock, showMessage }),
    pause: (length?: unknown) => pause({ open, clock, calendar, askForLength, showMessage }, length),
    resume: () => resume({ open, clock, showMessage }),
    neverRecord: () => runNeverRecord({ access, settings, endSpan }),
  };
}
