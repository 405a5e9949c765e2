import { TICK } from '../../core/activity/recordingSettings';
import { type Disposable, Emitter } from '../../core/lifecycle/event';

/** The only timer of a window: it ticks every 15 seconds, for all work that has to be repeated. */
export class Ticker implements Disposable {
  readonly #tick = new Emitter<void>();
  readonly #timer: NodeJS.Timeout;

  readonly onTick = this.#tick.event;

  constructor() {
    this.#timer = setInterval(() => this.#tick.fire(), TICK);
  }

  dispose(): void {
    clearInterval(this.#timer);
    this.#tick.dispose();
  }
}
