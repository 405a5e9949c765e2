import type { Clock } from '../time/clock';
import type { Instant } from '../time/span';
import type { Activity } from './activity';
import { finishOpen, loneSignOf, toActivity } from './openSpan';
import type { RecordingSettings } from './recordingSettings';
import type { Signal, SignalBody, WindowId } from './signal';
import { setPaused, step, withoutResults } from './step';
import { newWindow, type WindowState } from './windowState';

/** How many finished spans, and how many signs, are kept in memory at most while the store cannot be written. */
const PENDING_MAX = 2000;

/** Turns the signals of one window into activity, and holds the activity until it is stored. */
export class Recorder {
  readonly #clock: Clock;
  readonly #settings: () => RecordingSettings;
  #state: WindowState;
  #finished: Activity[] = [];
  #loneSigns: Instant[] = [];

  constructor(window: WindowId, clock: Clock, settings: () => RecordingSettings) {
    this.#clock = clock;
    this.#settings = settings;
    this.#state = newWindow(window);
  }

  /** Processes a signal that happens now. */
  signal(body: SignalBody): void {
    const signal = { ...body, at: this.#clock.now(), window: this.#state.window } as Signal;
    this.#follow(step(this.#state, signal, this.#settings()));
  }

  /** While paused nothing is measured. Signals still update the state of the window. */
  setPaused(paused: boolean): void {
    if (paused !== this.#state.paused) this.#follow(setPaused(this.#state, paused));
  }

  /** Ends the growing span at its last evidence, so that no later time counts for its document. */
  endSpan(): void {
    this.#follow(finishOpen(withoutResults(this.#state)));
  }

  /** Call when another duty runs, or none any more: the first edit after that must be found (M10). */
  dutyChanged(): void {
    this.#state = { ...this.#state, beginsAnew: true };
  }

  /** Activity that `stored` was not called for yet, including the growing span up to its last evidence. */
  pending(): readonly Activity[] {
    const open = this.#state.open && toActivity(this.#state.window, this.#state.open);
    return open ? [...this.#finished, open] : this.#finished;
  }

  /** Evidence around which no time counts and that `stored` was not called for yet, also if more may still follow. */
  pendingSigns(): readonly Instant[] {
    const lone = loneSignOf(this.#state);
    return lone === undefined ? this.#loneSigns : [...this.#loneSigns, lone];
  }

  /** Removes spans and lone evidence that are written to the store. */
  stored(activities: readonly Activity[], signs: readonly Instant[]): void {
    const safe = new Set<unknown>([...activities, ...signs]);
    this.#finished = this.#finished.filter((one) => !safe.has(one));
    this.#loneSigns = this.#loneSigns.filter((one) => !safe.has(one));
  }

  /** When the last evidence came; undefined while there was none since the clock was set back. */
  get lastEvidence(): Instant | undefined {
    const { open, lastEvidence } = this.#state;
    return open?.last ?? lastEvidence;
  }

  #follow(state: WindowState): void {
    this.#state = state;
    if (state.finished.length > 0) keepLatest(this.#finished, state.finished);
    if (state.loneSigns.length > 0) keepLatest(this.#loneSigns, state.loneSigns);
  }
}

function keepLatest<T>(pending: T[], more: readonly T[]): void {
  pending.push(...more);
  if (pending.length > PENDING_MAX) pending.splice(0, pending.length - PENDING_MAX);
}
