import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The environment variable with the mark that tells the tests' own lines from all else that a window logs. */
export const markVariable = 'INVISIBLE_LOAD_TEST_MARK';

/** Separates the report of the host tests from the console of the window that they run in. */
export class HostOutput {
  readonly mark = 'host tests> ';
  readonly #console: string[] = [];

  /** Takes one entry of the window's console; what the tests report is printed at once. */
  accept(args: readonly unknown[]): void {
    const text = args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
    if (text.startsWith(this.mark)) process.stdout.write(`${text.slice(this.mark.length)}\n`);
    else this.#console.push(text);
  }

  /** Writes the rest of the console to a file, for when it is needed to understand a failure. */
  save(file: string): void {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${this.#console.join('\n')}\n`);
  }
}
