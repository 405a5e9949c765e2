import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A clock for the extension hosts of a workbench that a test can set ahead and right again. */
export class ShiftedClock {
  readonly #folder = mkdtempSync(join(tmpdir(), 'invisible-load-clock-'));
  readonly #shift = join(this.#folder, 'shift');
  /** The module that the workbench has to preload. */
  readonly preload = join(this.#folder, 'clock.cjs');

  constructor() {
    this.set(0);
    writeFileSync(this.preload, preloadedCode(this.#shift));
  }

  /** Sets the clock ahead by this time, in milliseconds. */
  set(ahead: number): void {
    writeFileSync(this.#shift, String(ahead));
  }

  dispose(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Runs in each Node process before anything else, and changes the time only in extension hosts. */
function preloadedCode(shift: string): string {
  return `
    if (process.argv.includes('--type=extensionHost')) {
      const { readFileSync } = require('node:fs');
      const Right = Date;
      const now = () => Right.now() + Number(readFileSync(${JSON.stringify(shift)}, 'utf8'));
      globalThis.Date = class Date extends Right {
        constructor(...given) { super(...(given.length === 0 ? [now()] : given)); }
        static now() { return now(); }
      };
    }`;
}
