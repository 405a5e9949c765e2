import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Print } from './begin.ts';

/** The environment variable with the mark at the start of each line that the tests print to the window's console. */
export const markVariable = 'INVISIBLE_LOAD_TEST_MARK';

/** Separates the report of the host tests from the console of the window that they run in. */
export class HostOutput {
  readonly mark = 'host tests> ';
  readonly #print: Print;
  readonly #console: string[] = [];

  constructor(print: Print) {
    this.#print = print;
  }

  /** Prints an entry of the window's console if the tests wrote it, otherwise stores it for `save`. */
  accept(args: readonly unknown[]): void {
    const text = args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
    if (text.startsWith(this.mark)) this.#print(`${text.slice(this.mark.length)}\n`);
    else this.#console.push(text);
  }

  /** Writes the entries that the tests did not print to a file, to help explain a failure. */
  save(file: string): void {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${this.#console.join('\n')}\n`);
  }
}
