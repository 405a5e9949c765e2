import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import type { Disposable, Event } from '../../core/lifecycle/event';
import { recordingState } from '../../core/pause/recordingState';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import type { Clock } from '../../core/time/clock';
import type { Instant } from '../../core/time/span';
import { type CommandId, commands, contextKeys } from '../contributions';
import { ContextKey } from '../host/contextKey';
import type { StatusBar } from './statusBar';
import type { Status } from './statusText';
import type { StatusDetails } from './statusTooltip';
import type { StoreAccess } from '../host/storeAccess';
import type { Today } from '../host/today';
import type { ApiPart, VscodeApi } from '../host/vscodeApi';

type DutyStatusApi = ApiPart<{ commands: 'executeCommand' }> & Pick<VscodeApi, 'MarkdownString'>;

interface DutyStatusDeps {
  readonly access: StoreAccess;
  readonly statusBar: Pick<StatusBar, 'show'>;
  readonly clock: Clock;
  readonly today: Pick<Today, 'read'>;
  readonly taxonomy: () => Taxonomy;
  /** The locale for times of day. */
  readonly locale: () => string;
  /** The time of the last evidence of a person in this window. */
  readonly lastEvidence: () => Instant | undefined;
  readonly onTick: Event<void>;
  readonly fail: (error: unknown) => void;
}

/** Updates the status bar and the context keys when the store changes, and on every tick. */
export class DutyStatus implements Disposable {
  readonly #vscode: DutyStatusApi;
  readonly #deps: DutyStatusDeps;
  readonly #recording: ContextKey;
  readonly #paused: ContextKey;
  readonly #dutyRunning: ContextKey;
  readonly #subscriptions: Disposable[];
  #refreshing: Promise<void> | undefined;
  #again = false;

  constructor(vscode: DutyStatusApi, deps: DutyStatusDeps) {
    this.#vscode = vscode;
    this.#deps = deps;
    this.#recording = new ContextKey(vscode, contextKeys.recording);
    this.#paused = new ContextKey(vscode, contextKeys.paused);
    this.#dutyRunning = new ContextKey(vscode, contextKeys.dutyRunning);
    this.#subscriptions = [deps.access.onDidChange(() => void this.refresh()), deps.onTick(() => void this.refresh())];
  }

  /** Resolves when the stored data is shown. Calls during a refresh cause one more refresh. */
  refresh(): Promise<void> {
    this.#again = true;
    this.#refreshing ??= this.#refresh();
    return this.#refreshing;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #refresh(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      await this.#show().catch(this.#deps.fail);
    }
    this.#refreshing = undefined;
  }

  async #show(): Promise<void> {
    const { access, statusBar, clock, today, lastEvidence } = this.#deps;
    const read = await today.read();
    const store = access.current;
    const recording = recordingState(store);
    const running = store?.running();
    this.#recording.set(recording !== 'not-agreed');
    this.#paused.set(recording === 'paused');
    this.#dutyRunning.set(running !== undefined);
    const status: Status = {
      running,
      trackedToday: read?.totals.tracked,
      recording,
      pausedUntil: store?.openPause()?.end,
      now: clock.now(),
    };
    statusBar.show(status, await this.#tooltip(status, { today: read, lastEvidence: lastEvidence() }));
  }

  async #tooltip(status: Status, details: Omit<StatusDetails, 'timeOfDay'>): Promise<vscode.MarkdownString> {
    const { tooltipLines } = await import('./statusTooltip');
    const { timesOfDay } = await import('../../core/time/timesOfDay');
    const timeOfDay = timesOfDay(this.#deps.locale(), this.#deps.clock.zone()).at;
    const lines = tooltipLines(status, { ...details, timeOfDay }, this.#deps.taxonomy());
    const links = linksFor(status);
    const title = `**${l10n.t('Invisible Load')}**`;
    const shown = links.map(({ command, label }) => `[${label}](command:${command})`).join(' · ');
    const markdown = new this.#vscode.MarkdownString([title, ...lines, shown].join('\n\n'));
    markdown.isTrusted = { enabledCommands: links.map(({ command }) => command) };
    return markdown;
  }
}

function linksFor({ recording }: Status): { readonly command: CommandId; readonly label: string }[] {
  const always = [
    { command: commands.tag, label: l10n.t('Tag…') },
    { command: commands.openReport, label: l10n.t('Weekly report') },
  ];
  if (recording === 'on') return [...always, { command: commands.pause, label: l10n.t('Pause…') }];
  if (recording === 'paused') return [...always, { command: commands.resume, label: l10n.t('Resume') }];
  return [...always, { command: commands.startRecording, label: l10n.t('Start recording…') }];
}
