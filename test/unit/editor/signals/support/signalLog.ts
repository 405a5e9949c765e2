import type { SignalBody } from '../../../../../src/core/activity/signal';
import type { SignalSink } from '../../../../../src/editor/signals/signalSink';

/** Keeps the signals that it takes, by a clock that stands still until it is moved. */
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

  /** What came since it was last asked. */
  take(): SignalBody[] {
    return this.#signals.splice(0);
  }

  /** The kinds of what came since it was last asked. */
  takeKinds(): string[] {
    return this.take().map(({ kind }) => kind);
  }
}
