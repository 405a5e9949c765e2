import type { Activity } from '../../core/activity/activity';
import { Recorder } from '../../core/activity/recorder';
import type { RecordingSettings } from '../../core/activity/recordingSettings';
import { type Emit, HIDDEN, type SignalBody } from '../../core/activity/signal';
import type { Pause } from '../../core/records/dutyEntry';
import { StoreError } from '../../core/store/storeError';
import { type Disposable, Emitter, type Event } from '../../core/lifecycle/event';
import type { Store } from '../../core/store/store';
import type { Clock } from '../../core/time/clock';
import { type Duration, type Instant, SECOND } from '../../core/time/span';

/** The longest time until measured activity is written to disk. */
const WRITE_THROUGH: Duration = 10 * SECOND;

interface RecordingDeps {
  readonly clock: Clock;
  readonly window: { readonly id: string; readonly editor: string };
  readonly settings: () => { readonly recording: RecordingSettings; readonly paths: 'relative' | 'classOnly' };
  readonly store: Store;
  readonly onTick: Event<void>;
  /** Subscribes to all that shows a person at work. */
  readonly watch: (emit: Emit) => Disposable;
  /** Told once per kind of trouble; `settled` when writing works again. */
  readonly problems: { tellOnce(error: unknown): void; settled(): void };
}

/** Records the activity in this window until it is disposed. */
export class Recording implements Disposable {
  readonly #deps: RecordingDeps;
  readonly #recorder: Recorder;
  readonly #subscriptions: Disposable[];
  #store: Store;
  #storeChanges: Disposable;
  readonly #startedAt: Instant;
  readonly #changed = new Emitter<void>();
  #hidden = false;
  #writing: NodeJS.Timeout | undefined;
  /** Why writing failed. What was recorded is kept and written at the next tick. */
  #failure: unknown;
  #pause: Pause | undefined;
  /** The id of the running duty. */
  #duty: string | undefined;

  constructor(deps: RecordingDeps) {
    this.#deps = deps;
    this.#startedAt = deps.clock.now();
    this.#recorder = new Recorder(deps.window.id, deps.clock, () => deps.settings().recording);
    this.#subscriptions = [deps.watch(this.signal), deps.onTick(() => this.#tick())];
    this.#store = deps.store;
    this.#storeChanges = this.#store.onDidChange(() => this.#lookForPause());
    this.#lookForPause();
  }

  /** Records a signal of this window. Activity is written within ten seconds. */
  readonly signal = (body: SignalBody): void => {
    if (this.#pause?.end !== undefined && this.#pause.end <= this.#deps.clock.now()) this.#lookForPause();
    this.#recorder.signal(body);
    if (body.kind === 'open') this.#setHidden(body.doc === HIDDEN);
    if (body.kind !== 'tick') this.#writing ??= setTimeout(() => this.write(), WRITE_THROUGH);
  };

  /** Fires when `hidden` or `failure` has changed. */
  readonly onDidChange: Event<void> = this.#changed.event;

  /** Whether the project in front is never recorded. */
  get hidden(): boolean {
    return this.#hidden;
  }

  /** Why what was recorded could not be written at the last try; undefined when it was written. */
  get failure(): unknown {
    return this.#failure;
  }

  /** The last evidence of a person in this window. */
  get lastEvidence(): Instant | undefined {
    return this.#recorder.lastEvidence;
  }

  /** Goes on in another store for the same file, with what the one before did not take any more. */
  continueIn(store: Store): void {
    this.#storeChanges.dispose();
    this.#store = store;
    this.#storeChanges = store.onDidChange(() => this.#lookForPause());
    this.#lookForPause();
    this.write();
  }

  dispose(): void {
    this.#storeChanges.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#recorder.signal({ kind: 'close' });
    this.write();
  }

  #setHidden(hidden: boolean): void {
    if (hidden === this.#hidden) return;
    this.#hidden = hidden;
    // What was measured before is written now, so that nothing of it follows after it may have been deleted.
    this.write();
    this.#changed.fire();
  }

  #tick(): void {
    this.signal({ kind: 'tick' });
    if (this.#failure !== undefined) this.write();
  }

  /** Reads whether a pause is in force, and which duty runs. Also called on the first signal after a pause with an end is over. */
  #lookForPause(): void {
    const { problems } = this.#deps;
    try {
      this.#pause = this.#store.openPause();
      this.#recorder.setPaused(this.#pause !== undefined);
      const duty = this.#store.running()?.id;
      if (duty !== this.#duty) this.#recorder.dutyChanged();
      this.#duty = duty;
    } catch (error) {
      problems.tellOnce(error);
    }
  }

  /** Ends what is measured at present, and writes it. No time counts for the document in front until its next evidence. */
  endSpan(): void {
    this.#recorder.endSpan();
    this.write();
  }

  /** Writes what was measured so far. */
  write(): void {
    clearTimeout(this.#writing);
    this.#writing = undefined;
    const { clock, window, settings, problems } = this.#deps;
    const pending = this.#recorder.pending();
    const signs = this.#recorder.pendingSigns();
    const kept = settings().paths === 'classOnly' ? pending.map(withoutPath) : pending;
    const seen = { ...window, startedAt: this.#startedAt, seenAt: clock.now() };
    try {
      this.#store.save(seen, clock.zone(), kept, signs);
      this.#recorder.stored(pending, signs);
      this.#setFailure(undefined);
      problems.settled();
    } catch (error) {
      this.#setFailure(error);
      // What is pending is kept, and written into the file that is used next.
      if (error instanceof StoreError && error.reason === 'displaced') return;
      problems.tellOnce(error);
    }
  }

  #setFailure(error: unknown): void {
    const before = this.#failure;
    this.#failure = error;
    if (before !== error) this.#changed.fire();
  }
}

function withoutPath({ doc: _doc, ...activity }: Activity): Activity {
  return activity;
}
