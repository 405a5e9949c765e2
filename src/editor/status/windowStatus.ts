import * as vscode from 'vscode';
import { DisposableStore } from '../../core/lifecycle/disposableStore';
import type { Disposable } from '../../core/lifecycle/event';
import { displayLocale } from '../host/editorSettings';
import type { Host } from '../host/host';
import type { RecordingSwitch } from '../recording/recordingSwitch';
import { DutyStatus } from './dutyStatus';
import { StatusBar } from './statusBar';

/** Shows the running duty or today's time in the status bar, and the quick tags beside it. */
export function windowStatus(
  host: Pick<
    Host,
    'access' | 'today' | 'taxonomy' | 'clock' | 'settings' | 'ticker' | 'problems' | 'settling' | 'onSettled'
  >,
  recording: Pick<RecordingSwitch, 'current' | 'onDidChange'>,
): Disposable {
  const { access, taxonomy, clock, settings, ticker, problems, settling } = host;
  const owned = new DisposableStore();
  const statusBar = owned.add(new StatusBar(vscode, taxonomy));
  statusBar.setQuickTags(settings.value.quickTags);
  // Reading the day takes more than all that recording needs.
  const today = { read: async () => (settling.isOver ? host.today.read() : undefined) };
  const services = { access, today, taxonomy, statusBar, clock, recording, locale: displayLocale };
  const status = owned.add(new DutyStatus(vscode, { ...services, onTick: ticker.onTick, fail: problems.tellOnce }));
  owned.add(host.onSettled(() => void status.refresh()));
  owned.add(recording.onDidChange(() => void status.refresh()));
  owned.add(
    settings.onDidChange(({ quickTags }) => {
      statusBar.setQuickTags(quickTags);
      void status.refresh();
    }),
  );
  void status.refresh();
  return owned;
}
