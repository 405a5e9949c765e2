import { TICK } from '../../core/activity/recordingSettings';
import { type Disposable, Emitter } from '../../core/lifecycle/event';

/** The one timer of a window: 15 seconds, for everything that has to look again. */
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
