import { type Duration, type Instant, MINUTE } from '../time/span';

/** The state of a window in VS Code. */
interface WindowPresence {
  readonly focused: boolean;
  /** There was input in the window a moment ago. */
  readonly active: boolean;
}

/** The shortest absence. It is below 10 minutes, because VS Code sets a window inactive only some time after input. */
const AWAY: Duration = 8 * MINUTE;

/** A return to this window after an absence. `lastInput` is set when input, not focus, showed the return. */
export interface Comeback {
  readonly lastInput?: Instant;
}

/** Tracks whether somebody uses one window. */
export class Presence {
  #before: WindowPresence;
  #leftAt: Instant;

  constructor(state: WindowPresence, now: Instant) {
    this.#before = state;
    this.#leftAt = now;
  }

  /** Takes the new state of the window. Returns a comeback when the state ends an absence. */
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
