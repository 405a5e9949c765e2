import { TICK } from '../../core/activity/recordingSettings';
import { type Disposable, Emitter, type Event } from '../../core/lifecycle/event';

/** The only timer of a window: it ticks every 15 seconds, for all work that has to be repeated. */
export class Ticker implements Disposable {
  readonly #tick: Emitter<void>;
  readonly #timer: NodeJS.Timeout;

  readonly onTick: Event<void>;

  /** `failed` is called with each error of a listener, which keeps no other listener from its work. */
  constructor(failed: (error: unknown) => void) {
    this.#tick = new Emitter(failed);
    this.onTick = this.#tick.event;
    this.#timer = setInterval(() => this.#tick.fire(), TICK);
  }

  dispose(): void {
    clearInterval(this.#timer);
    this.#tick.dispose();
  }
}
