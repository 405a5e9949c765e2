import type { Duration, Instant } from '../../core/time/span';

/** The longest time between the two presses of a double click, which is the usual one of desktops. */
const LONGEST: Duration = 500;

/** Tells the second press of a double click, because VS Code reports each press of a row as a click of its own. */
export class Clicks {
  #last: { readonly id: string; readonly at: Instant } | undefined;

  /** True if this click completes a double click on the same row. */
  isDouble(id: string, at: Instant): boolean {
    const last = this.#last;
    const double = last?.id === id && at - last.at <= LONGEST && at >= last.at;
    this.#last = double ? undefined : { id, at };
    return double;
  }
}
