import type { SignalBody } from '../../../../../src/core/activity/signal';
import type { SignalSink } from '../../../../../src/editor/signals/signalSink';

/** Stores the emitted signals. Its clock changes only through `forward`. */
export class SignalLog implements SignalSink {
  #now = Date.UTC(2026, 10, 23, 9);
  #signals: SignalBody[] = [];

  readonly clock = { now: () => this.#now };

  readonly emit = (signal: SignalBody): void => {
    this.#signals.push(signal);
  };

  forward(milliseconds: number): void {
    this.#now += milliseconds;
  }

  /** Returns the signals since the last call and removes them. */
  take(): SignalBody[] {
    return this.#signals.splice(0);
  }

  /** Returns the kinds of the signals since the last call and removes the signals. */
  takeKinds(): string[] {
    return this.take().map(({ kind }) => kind);
  }
}
