import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import type { Disposable, Event } from '../../core/lifecycle/event';
import { StoreError, type StoreErrorReason } from '../../core/store/storeError';
import { recordingState } from '../../core/pause/recordingState';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import type { Clock } from '../../core/time/clock';
import type { Instant } from '../../core/time/span';
import { timesOfDay } from '../../core/time/timesOfDay';
import { contextKeys } from '../contributions';
import { ContextKey } from '../host/contextKey';
import { plainMarkdown } from '../host/plainMarkdown';
import type { Recording } from '../recording/recording';
import type { StatusBar } from './statusBar';
import type { Status } from './statusText';
import { type StatusDetails, tooltipLines, tooltipLinks } from './statusTooltip';
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
  /** The recording of this window; none while the window does not record. */
  readonly recording: { readonly current: Pick<Recording, 'hidden' | 'failure' | 'lastEvidence'> | undefined };
  readonly onTick: Event<void>;
  readonly fail: (error: unknown) => void;
}

/** Updates the status bar and the context keys when the store changes, and on every tick. */
export class DutyStatus implements Disposable {
  readonly #vscode: DutyStatusApi;
  readonly #deps: DutyStatusDeps;
  readonly #recording: ContextKey;
  readonly #paused: ContextKey;
  readonly #unavailable: ContextKey;
  readonly #unreadable: ContextKey;
  readonly #dutyRunning: ContextKey;
  readonly #subscriptions: Disposable[];
  #refreshing: Promise<void> | undefined;
  #again = false;

  constructor(vscode: DutyStatusApi, deps: DutyStatusDeps) {
    this.#vscode = vscode;
    this.#deps = deps;
    this.#recording = new ContextKey(vscode, contextKeys.recording);
    this.#paused = new ContextKey(vscode, contextKeys.paused);
    this.#unavailable = new ContextKey(vscode, contextKeys.unavailable);
    this.#unreadable = new ContextKey(vscode, contextKeys.unreadable);
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
      await this.#showOrTrouble();
    }
    this.#refreshing = undefined;
  }

  async #showOrTrouble(): Promise<void> {
    const { fail } = this.#deps;
    try {
      await this.#show();
    } catch (error) {
      fail(error);
      try {
        this.#showUnavailable(error);
      } catch (another) {
        fail(another);
      }
    }
  }

  async #show(): Promise<void> {
    const { access, statusBar, clock, today } = this.#deps;
    if (access.failure !== undefined) return this.#showUnavailable(access.failure);
    const read = await today.read();
    // Nobody knows yet whether this window records. The end of the opening causes a refresh.
    if (access.isPending) return;
    const store = access.current;
    const { current } = this.#deps.recording;
    const recording = recordingState(store, current);
    const running = store?.running();
    this.#recording.set(recording !== 'not-agreed' && recording !== 'newer');
    this.#paused.set(recording === 'paused');
    this.#unavailable.set(recording === 'newer');
    this.#unreadable.set(false);
    this.#dutyRunning.set(running !== undefined);
    const status: Status = {
      running,
      trackedToday: read?.totals.tracked,
      recording,
      hidden: recording === 'on' && current?.hidden === true,
      pausedUntil: store?.openPause()?.end,
      trouble: reasonOf(current?.failure),
      now: clock.now(),
    };
    statusBar.show(status, this.#tooltip(status, { today: read, lastEvidence: current?.lastEvidence }));
  }

  /** Shows that the file cannot be used. What the item showed before may no longer be true. */
  #showUnavailable(error: unknown): void {
    for (const key of [this.#recording, this.#paused, this.#dutyRunning]) key.set(false);
    this.#unavailable.set(true);
    this.#unreadable.set(true);
    const status: Status = { recording: 'unavailable', trouble: reasonOf(error), now: this.#deps.clock.now() };
    this.#deps.statusBar.show(status, this.#tooltip(status, {}));
  }

  #tooltip(status: Status, details: Omit<StatusDetails, 'timeOfDay'>): vscode.MarkdownString {
    const timeOfDay = (at: Instant) => timesOfDay(this.#deps.locale(), this.#deps.clock.zone()).at(at);
    const lines = tooltipLines(status, { ...details, timeOfDay }, this.#deps.taxonomy());
    const links = tooltipLinks(status);
    const markdown = new this.#vscode.MarkdownString(plainMarkdown(l10n.t('Invisible Load'), lines, links));
    markdown.isTrusted = { enabledCommands: links.map(({ command }) => command) };
    return markdown;
  }
}

function reasonOf(error: unknown): StoreErrorReason | undefined {
  return error instanceof StoreError ? error.reason : undefined;
}
