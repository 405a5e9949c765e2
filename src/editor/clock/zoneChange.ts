import { lstatSync } from 'node:fs';

/** Where the system keeps its zone, except on Windows. */
const LINK = '/etc/localtime';

/**
 * Makes the runtime follow the zone of the system. The runtime reads it once, and again only when the variable TZ
 * changes; deleting a variable that is not set is such a change. A zone that the variable sets is left alone.
 */
export class ZoneChange {
  readonly #link: string;
  readonly #environment: NodeJS.ProcessEnv;
  #version: string | undefined;

  constructor(link = LINK, environment: NodeJS.ProcessEnv = process.env) {
    this.#link = link;
    this.#environment = environment;
    this.#version = this.#versionOfLink();
  }

  /** Looks whether the system changed its zone, which costs one call of the file system. */
  look(): void {
    const version = this.#versionOfLink();
    if (version === this.#version) return;
    this.#version = version;
    if (this.#environment['TZ'] === undefined) delete this.#environment['TZ'];
  }

  #versionOfLink(): string | undefined {
    const found = lstatSync(this.#link, { throwIfNoEntry: false });
    return found && `${found.ino} ${found.mtimeMs}`;
  }
}
