import * as vscode from 'vscode';
import type { Disposable, Event } from '../core/event';
import { taxonomy } from '../core/duty/taxonomy';
import type { Calendar } from '../core/time/calendar';
import type { Clock } from '../core/time/clock';
import { formatElapsed } from '../core/time/format';
import type { DayTotals } from '../core/timeline/today';
import { commands, contextKeys } from './contributions';
import { ContextKey } from './contextKey';
import type { StatusBar } from './statusBar';
import { nameOf, type Status } from './statusText';
import type { StoreAccess } from './storeAccess';

export interface DutyStatusNeeds {
  readonly access: StoreAccess;
  readonly statusBar: StatusBar;
  readonly clock: Clock;
  readonly calendar: () => Calendar;
  readonly onBeat: Event<void>;
  readonly fail: (error: unknown) => void;
}

/** Keeps the status bar and the context keys in step with the store. */
export class DutyStatus implements Disposable {
  readonly #needs: DutyStatusNeeds;
  readonly #recording = new ContextKey(contextKeys.recording);
  readonly #dutyRunning = new ContextKey(contextKeys.dutyRunning);
  readonly #subscriptions: Disposable[];
  #refreshing = false;
  #again = false;

  constructor(needs: DutyStatusNeeds) {
    this.#needs = needs;
    this.#subscriptions = [
      needs.access.onDidChange(() => void this.refresh()),
      needs.onBeat(() => void this.refresh()),
    ];
    void this.refresh();
  }

  /** Shows what is stored now; calls during a refresh are answered by one more. */
  async refresh(): Promise<void> {
    this.#again = true;
    if (this.#refreshing) return;
    this.#refreshing = true;
    while (this.#again) {
      this.#again = false;
      await this.#show().catch(this.#needs.fail);
    }
    this.#refreshing = false;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #show(): Promise<void> {
    const { access, statusBar, clock, calendar } = this.#needs;
    const now = clock.now();
    const store = access.current;
    if (!store) {
      statusBar.show({ recording: 'not-agreed', now }, tooltip({ recording: 'not-agreed', now }));
      return;
    }
    const agreed = store.agreedAt() !== undefined;
    const running = store.running();
    this.#recording.set(agreed);
    this.#dutyRunning.set(running !== undefined);
    const { readToday } = await import('../core/timeline/today');
    if (access.current !== store) return;
    const totals = readToday(store, calendar(), now);
    const recording = !agreed ? 'not-agreed' : store.openPause() ? 'paused' : 'on';
    const status: Status = { running, trackedToday: totals.tracked, recording, now };
    statusBar.show(status, tooltip(status, totals));
  }
}

function tooltip(status: Status, totals?: DayTotals): vscode.MarkdownString {
  const lines = [`**${vscode.l10n.t('Invisible Load')}**`, stateLine(status)];
  if (totals && totals.tracked > 0) {
    lines.push(
      vscode.l10n.t(
        'Today: {0} tracked — {1} tagged, {2} own work, {3} untagged',
        formatElapsed(totals.tracked),
        formatElapsed(totals.confirmed),
        formatElapsed(totals.own),
        formatElapsed(totals.untagged),
      ),
    );
  }
  const links = [link(commands.tag, vscode.l10n.t('Tag…')), link(commands.openReport, vscode.l10n.t('Weekly report'))];
  if (status.recording === 'not-agreed') links.push(link(commands.startRecording, vscode.l10n.t('Start recording…')));
  const markdown = new vscode.MarkdownString([...lines, links.join(' · ')].join('\n\n'));
  markdown.isTrusted = { enabledCommands: [commands.tag, commands.openReport, commands.startRecording] };
  return markdown;
}

function stateLine({ running, recording }: Status): string {
  if (running) return vscode.l10n.t('Running: {0}', nameOf(taxonomy, running));
  if (recording === 'on') return vscode.l10n.t('Recording this window.');
  if (recording === 'paused') return vscode.l10n.t('Recording is paused.');
  return vscode.l10n.t('Nothing is recorded. Tags you set by hand are kept.');
}

function link(command: string, label: string): string {
  return `[${label}](command:${command})`;
}
