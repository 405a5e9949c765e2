import { type Duration, type Instant, SECOND } from '../time/span';

/** A signal that repeats sooner than this says nothing new: scrolling, typing in an input box, edits by machines. */
const SIGNAL_EVERY: Duration = SECOND;

/** Lets a signal that may come hundreds of times a second pass once in a while. */
export class Throttle {
  #passed: Instant = Number.NEGATIVE_INFINITY;
  #about: string | undefined;

  /** Whether a signal at `now` passes; one that is about something else than the last always does. */
  passes(now: Instant, about?: string): boolean {
    const since = now - this.#passed;
    // A clock that was set back must not silence the signals until it has caught up.
    if (about === this.#about && since >= 0 && since < SIGNAL_EVERY) return false;
    this.#passed = now;
    this.#about = about;
    return true;
  }
}
