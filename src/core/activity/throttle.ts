import { type Duration, type Instant, SECOND } from '../time/span';

/** A signal that repeats within this time adds no information: scrolling, typing in an input box, edits by programs. */
const SIGNAL_EVERY: Duration = SECOND;

/** Limits signals that may occur hundreds of times a second to one for each `SIGNAL_EVERY`. */
export class Throttle {
  #passed: Instant = Number.NEGATIVE_INFINITY;
  #about: string | undefined;

  /** Whether a signal at `now` passes. A signal with another `about` than the last one always passes. */
  passes(now: Instant, about?: string): boolean {
    const since = now - this.#passed;
    // After the clock was set back, signals must not be blocked until the clock reaches the old time again.
    if (about === this.#about && since >= 0 && since < SIGNAL_EVERY) return false;
    this.#passed = now;
    this.#about = about;
    return true;
  }
}
