import { TICK } from '../../core/activity/recordingSettings';
import { type Disposable, Emitter } from '../../core/lifecycle/event';

/** The one timer of a window: 15 seconds, for everything that has to look again. */
export class Heartbeat implements Disposable {
  readonly #beat = new Emitter<void>();
  readonly #timer: NodeJS.Timeout;

  readonly onBeat = this.#beat.event;

  constructor() {
    this.#timer = setInterval(() => this.#beat.fire(), TICK);
  }

  dispose(): void {
    clearInterval(this.#timer);
    this.#beat.dispose();
  }
}
