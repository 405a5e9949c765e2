import * as vscode from 'vscode';
import { DisposableStore } from '../../core/lifecycle/disposableStore';
import type { Event } from '../../core/lifecycle/event';
import type { Instant } from '../../core/time/span';
import type { Host } from '../host/host';
import { Lazy } from '../host/lazy';
import { displayLocale } from '../host/editorSettings';
import { StatusBar } from './statusBar';

interface Links {
  readonly recording: {
    readonly lastEvidence: () => Instant | undefined;
    readonly isHidden: () => boolean;
    readonly onDidChangeHidden: Event<void>;
  };
}

/** Registers the status bar: the running duty or today's time, and the quick tags. */
export function registerStatus(
  host: Pick<Host, 'access' | 'today' | 'taxonomy' | 'clock' | 'settings' | 'ticker' | 'problems' | 'onStarted'>,
  { recording }: Links,
) {
  const { access, today, taxonomy, clock, settings, ticker, problems, onStarted } = host;
  const owned = new DisposableStore();
  const statusBar = owned.add(new StatusBar(vscode, taxonomy));
  statusBar.setQuickTags(settings.value.quickTags);
  const { lastEvidence, isHidden } = recording;
  const { onTick } = ticker;
  const fail = problems.tellOnce;
  const services = { access, today, taxonomy, statusBar, clock, lastEvidence, isHidden, onTick, fail };
  const status = owned.add(
    new Lazy(async () => {
      const { DutyStatus } = await import('./dutyStatus');
      return new DutyStatus(vscode, { ...services, locale: displayLocale });
    }),
  );
  const refresh = () => void status.value().then((shown) => shown.refresh(), fail);
  owned.add(onStarted(refresh));
  owned.add(recording.onDidChangeHidden(refresh));
  owned.add(
    settings.onDidChange(({ quickTags }) => {
      statusBar.setQuickTags(quickTags);
      refresh();
    }),
  );
  return owned;
}
