import * as vscode from 'vscode';
import type { Disposable, Event } from '../../core/lifecycle/event';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import type { Clock } from '../../core/time/clock';
import type { Instant } from '../../core/time/span';
import { type CommandId, commands, contextKeys } from '../contributions';
import { ContextKey } from '../host/contextKey';
import type { StatusBar } from './statusBar';
import type { Status } from './statusText';
import type { StatusDetails } from './statusTooltip';
import { displayLocale } from '../host/settings';
import type { StoreAccess } from '../host/storeAccess';
import type { Today } from '../host/today';

export interface DutyStatusDeps {
  readonly access: StoreAccess;
  readonly statusBar: StatusBar;
  readonly clock: Clock;
  readonly today: Today;
  readonly taxonomy: () => Taxonomy;
  /** The last evidence of a person in this window. */
  readonly lastEvidence: () => Instant | undefined;
  readonly onTick: Event<void>;
  readonly fail: (error: unknown) => void;
}

/** Updates the status bar and the context keys when the store changes, and on every tick. */
export class DutyStatus implements Disposable {
  readonly #deps: DutyStatusDeps;
  readonly #recording = new ContextKey(contextKeys.recording);
  readonly #paused = new ContextKey(contextKeys.paused);
  readonly #dutyRunning = new ContextKey(contextKeys.dutyRunning);
  readonly #subscriptions: Disposable[];
  #refreshing = false;
  #again = false;

  constructor(deps: DutyStatusDeps) {
    this.#deps = deps;
    this.#subscriptions = [deps.access.onDidChange(() => void this.refresh()), deps.onTick(() => void this.refresh())];
  }

  /** Shows what is stored now. All calls during a refresh are answered by one more refresh. */
  async refresh(): Promise<void> {
    this.#again = true;
    if (this.#refreshing) return;
    this.#refreshing = true;
    while (this.#again) {
      this.#again = false;
      await this.#show().catch(this.#deps.fail);
    }
    this.#refreshing = false;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #show(): Promise<void> {
    const { access, statusBar, clock, today, lastEvidence } = this.#deps;
    const read = await today.read();
    const store = access.current;
    const now = clock.now();
    if (!store) {
      for (const key of [this.#recording, this.#paused, this.#dutyRunning]) key.set(false);
      const status: Status = { recording: 'not-agreed', now };
      statusBar.show(status, await this.#tooltip(status));
      return;
    }
    const agreed = store.agreedAt() !== undefined;
    const running = store.running();
    const pause = store.openPause();
    this.#recording.set(agreed);
    this.#paused.set(agreed && pause !== undefined);
    this.#dutyRunning.set(running !== undefined);
    const recording = !agreed ? 'not-agreed' : pause ? 'paused' : 'on';
    const status: Status = { running, trackedToday: read?.totals.tracked, recording, pausedUntil: pause?.end, now };
    statusBar.show(status, await this.#tooltip(status, { today: read, lastEvidence: lastEvidence() }));
  }

  async #tooltip(status: Status, details: Omit<StatusDetails, 'timeOfDay'> = {}): Promise<vscode.MarkdownString> {
    const { tooltipLines } = await import('./statusTooltip');
    const { timesOfDay } = await import('../../core/time/timesOfDay');
    const timeOfDay = timesOfDay(displayLocale(), this.#deps.clock.zone()).at;
    const lines = tooltipLines(status, { ...details, timeOfDay }, this.#deps.taxonomy());
    const links = linksFor(status);
    const title = `**${vscode.l10n.t('Invisible Load')}**`;
    const shown = links.map(({ command, label }) => `[${label}](command:${command})`).join(' · ');
    const markdown = new vscode.MarkdownString([title, ...lines, shown].join('\n\n'));
    markdown.isTrusted = { enabledCommands: links.map(({ command }) => command) };
    return markdown;
  }
}

function linksFor({ recording }: Status): { readonly command: CommandId; readonly label: string }[] {
  const always = [
    { command: commands.tag, label: vscode.l10n.t('Tag…') },
    { command: commands.openReport, label: vscode.l10n.t('Weekly report') },
  ];
  if (recording === 'on') return [...always, { command: commands.pause, label: vscode.l10n.t('Pause…') }];
  if (recording === 'paused') return [...always, { command: commands.resume, label: vscode.l10n.t('Resume') }];
  return [...always, { command: commands.startRecording, label: vscode.l10n.t('Start recording…') }];
}
