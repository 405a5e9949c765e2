import { usableZone } from '../../core/time/usableZone';

/** The zone of the machine, which changes when people travel. */
export class SystemZone {
  #named: string | undefined;
  #offset: number | undefined;
  #zone = '';

  /** The zone that the runtime names, or the offset of its clock where it names none that is known. */
  get value(): string {
    const now = new Date();
    const named: string | undefined = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const offset = 0 - now.getTimezoneOffset();
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
