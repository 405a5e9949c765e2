import { SECOND } from '../../core/time/span';
import { usableZone } from '../../core/time/usableZone';

/** The zone of the machine, which changes when people travel. */
export class SystemZone {
  #askedAt = Number.NEGATIVE_INFINITY;
  #variable: string | undefined;
  #named: string | undefined;
  #offset: number | undefined;
  #zone = '';

  /**
   * The zone that the runtime names, or the offset of its clock where it names none that is known. The runtime takes a
   * fraction of a millisecond to name it, and a window asks dozens of times when it starts, so a name holds for a second
   * unless the clock or the variable tells otherwise.
   */
  get value(): string {
    const now = new Date();
    const offset = 0 - now.getTimezoneOffset();
    const variable = process.env['TZ'];
    const sinceAsked = now.getTime() - this.#askedAt;
    if (offset === this.#offset && variable === this.#variable && sinceAsked >= 0 && sinceAsked < SECOND) {
      return this.#zone;
    }
    this.#askedAt = now.getTime();
    this.#variable = variable;
    const named: string | undefined = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (named !== this.#named || offset !== this.#offset) {
      this.#zone = usableZone(named, offset, now.getTime());
      this.#named = named;
      this.#offset = offset;
    }
    return this.#zone;
  }

  /** Whether the runtime names a zone that is known; if not, `value` is an offset. */
  get isKnown(): boolean {
    return this.value === this.#named;
  }
}
