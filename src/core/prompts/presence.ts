import { type Duration, type Instant, MINUTE } from '../time/span';

/** A window as the editor sees it. */
export interface WindowPresence {
  readonly focused: boolean;
  /** Somebody did something in it a moment ago. */
  readonly active: boolean;
}

/** VS Code calls a window inactive a moment after the last input, so an absence looks a little shorter to it. */
const AWAY: Duration = 8 * MINUTE;

/** Somebody is back who was not at this window for a while; `lastInput` where it was input that showed it. */
export interface Comeback {
  readonly lastInput?: Instant;
}

/** Follows whether somebody is at one window. */
export class Presence {
  #before: WindowPresence;
  #leftAt: Instant;

  constructor(state: WindowPresence, now: Instant) {
    this.#before = state;
    this.#leftAt = now;
  }

  /** What the window became; a return when somebody came back with it. */
  change(state: WindowPresence, now: Instant): Comeback | undefined {
    const before = this.#before;
    this.#before = state;
    if (isHere(before) && !isHere(state)) this.#leftAt = now;
    if (isHere(before) || !isHere(state) || now - this.#leftAt < AWAY) return undefined;
    return before.focused ? { lastInput: now } : {};
  }
}

function isHere({ focused, active }: WindowPresence): boolean {
  return focused && active;
}
