import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import type { Instant } from '../../../src/core/time/span';

/** What a window logged before it ended or was killed. */
export interface WindowLog {
  /** The first and the last second it recorded; absent if it recorded nothing. */
  readonly first?: Instant;
  readonly last?: Instant;
  /** Ids of the acts whose call had returned. */
  readonly acts: readonly string[];
  /** Why something was not stored, each time that the window was told so. */
  readonly refused: readonly string[];
}

/** A window that runs in its own process. */
export class RecordingWindow {
  readonly #child: ChildProcess;
  readonly #gone: Promise<unknown[]>;
  readonly id: string;
  readonly log: string;
  readonly recording: Promise<unknown>;
  #errors = '';

  constructor(program: string, database: string, log: string, id: string, start: Instant) {
    this.id = id;
    this.log = log;
    const args = [database, log, id, String(start)];
    this.#child = fork(program, args, {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    this.#child.stderr?.on('data', (text) => {
      this.#errors += String(text);
    });
    this.#gone = once(this.#child, 'close');
    this.recording = Promise.race([once(this.#child, 'message'), this.#gone]);
  }

  /** Kills the process with SIGKILL, as `kill -9` does. */
  async kill(): Promise<WindowLog> {
    this.#child.kill('SIGKILL');
    await this.#gone;
    if (this.#errors) throw new Error(this.#errors);
    return this.readLog();
  }

  /** Lets the process end by itself. Throws if it failed. */
  async end(): Promise<WindowLog> {
    if (this.#child.connected) this.#child.send('end');
    const [code] = await this.#gone;
    if (code !== 0) throw new Error(`a window ended with ${String(code)}: ${this.#errors}`);
    return this.readLog();
  }

  get pid(): number {
    return this.#child.pid ?? Number.NaN;
  }

  /** Lets the data file have no more pages than now, as on a full disk, or as many as it wants again. */
  setFull(isFull: boolean): void {
    this.#child.send(isFull ? 'full' : 'room');
  }

  /** What the window has logged until now. */
  readLog(): WindowLog {
    const text = existsSync(this.log) ? readFileSync(this.log, 'utf8') : '';
    // The last line may be incomplete, because the process was killed while it wrote the line.
    const lines = text
      .slice(0, text.lastIndexOf('\n') + 1)
      .split('\n')
      .filter(Boolean);
    const notes = lines.map((line) => JSON.parse(line) as { at?: Instant; act?: string; refused?: string });
    const seconds = notes.flatMap(({ at }) => at ?? []);
    const [first, last] = [seconds[0], seconds.at(-1)];
    return {
      ...(first !== undefined && { first }),
      ...(last !== undefined && { last }),
      acts: notes.flatMap(({ act }) => act ?? []),
      refused: notes.flatMap(({ refused }) => refused ?? []),
    };
  }
}
