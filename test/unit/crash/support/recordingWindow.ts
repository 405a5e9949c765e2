import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import type { Instant } from '../../../../src/core/time/span';

/** What a window wrote down before it ended, however it ended. */
export interface Told {
  /** The first and the last second it recorded; absent when it had not come so far. */
  readonly first?: Instant;
  readonly last?: Instant;
  /** Acts that had returned. */
  readonly acts: readonly string[];
}

/** A window in a process of its own. */
export class RecordingWindow {
  readonly #child: ChildProcess;
  readonly #log: string;
  readonly #gone: Promise<unknown[]>;
  readonly recording: Promise<unknown>;
  #complaints = '';

  constructor(program: string, database: string, log: string, id: string, start: Instant) {
    this.#log = log;
    const args = [database, log, id, String(start)];
    this.#child = fork(program, args, {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    this.#child.stderr?.on('data', (text) => {
      this.#complaints += String(text);
    });
    this.#gone = once(this.#child, 'close');
    this.recording = Promise.race([once(this.#child, 'message'), this.#gone]);
  }

  /** kill -9 */
  async kill(): Promise<Told> {
    this.#child.kill('SIGKILL');
    await this.#gone;
    if (this.#complaints) throw new Error(this.#complaints);
    return this.#told();
  }

  /** Lets it end by itself; whatever went wrong in it is an error here. */
  async end(): Promise<Told> {
    if (this.#child.connected) this.#child.send('end');
    const [code] = await this.#gone;
    if (code !== 0) throw new Error(`a window ended with ${String(code)}: ${this.#complaints}`);
    return this.#told();
  }

  #told(): Told {
    const text = existsSync(this.#log) ? readFileSync(this.#log, 'utf8') : '';
    // A line without its end was being written when the process was killed.
    const lines = text
      .slice(0, text.lastIndexOf('\n') + 1)
      .split('\n')
      .filter(Boolean);
    const said = lines.map((line) => JSON.parse(line) as { at?: Instant; act?: string });
    const seconds = said.flatMap(({ at }) => at ?? []);
    const [first, last] = [seconds[0], seconds.at(-1)];
    return {
      ...(first !== undefined && { first }),
      ...(last !== undefined && { last }),
      acts: said.flatMap(({ act }) => act ?? []),
    };
  }
}
