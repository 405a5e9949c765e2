import * as vscode from 'vscode';
import { DisposableStore } from '../../core/lifecycle/disposableStore';
import type { Disposable, Event } from '../../core/lifecycle/event';
import type { Instant } from '../../core/time/span';
import { displayLocale } from '../host/editorSettings';
import type { Host } from '../host/host';
import { DutyStatus } from './dutyStatus';
import { StatusBar } from './statusBar';

/** What the status shows of the recording in this window. */
export interface ShownRecording {
  readonly lastEvidence: () => Instant | undefined;
  readonly isHidden: () => boolean;
  readonly onDidChangeHidden: Event<void>;
}

/** Shows the running duty or today's time in the status bar, and the quick tags beside it. */
export function windowStatus(
  host: Pick<Host, 'access' | 'today' | 'taxonomy' | 'clock' | 'settings' | 'ticker' | 'problems'>,
  { lastEvidence, isHidden, onDidChangeHidden }: ShownRecording,
): Disposable {
  const { access, today, taxonomy, clock, settings, ticker, problems } = host;
  const owned = new DisposableStore();
  const statusBar = owned.add(new StatusBar(vscode, taxonomy));
  statusBar.setQuickTags(settings.value.quickTags);
  const services = { access, today, taxonomy, statusBar, clock, lastEvidence, isHidden, locale: displayLocale };
  const status = owned.add(new DutyStatus(vscode, { ...services, onTick: ticker.onTick, fail: problems.tellOnce }));
  owned.add(onDidChangeHidden(() => void status.refresh()));
  owned.add(
    settings.onDidChange(({ quickTags }) => {
      statusBar.setQuickTags(quickTags);
      void status.refresh();
    }),
  );
  void status.refresh();
  return owned;
}
