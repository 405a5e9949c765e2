import type * as vscode from 'vscode';
import { InputError } from '../../core/input/inputError';
import { StoreError } from '../../core/store/storeError';
import { type Duration, type Instant, SECOND } from '../../core/time/span';
import type { ProblemApi } from './showProblem';

/** How long background work meets the same lock before a message says so; a shorter lock harms nobody. */
const LONG_LOCK: Duration = 30 * SECOND;

/** Reports errors to the developer in one clear sentence, never with a stack trace. */
export class Problems {
  readonly #vscode: ProblemApi;
  readonly #log: Pick<vscode.LogOutputChannel, 'error' | 'show'>;
  readonly #now: () => Instant;
  #lastInBackground: string | undefined;
  /** When work behind the scenes first and last found the file locked by another program, without a long time between. */
  #locked = { first: 0, last: 0 };

  constructor(vscode: ProblemApi, log: Pick<vscode.LogOutputChannel, 'error' | 'show'>, now: () => Instant) {
    this.#vscode = vscode;
    this.#log = log;
    this.#now = now;
  }

  /** Reports a failure of something that the developer asked for, every time. */
  readonly tell = (error: unknown): void => {
    this.#logged(error);
    void this.#show(error);
  };

  /**
   * Reports a failure of background work, but not the same sentence twice in a row without `settled` in between, and a
   * file that another program holds only when that lasts, because the work is tried again.
   */
  readonly tellOnce = (error: unknown): void => {
    if (error instanceof StoreError && error.reason === 'busy' && !this.#lockLasts()) return;
    const kind = kindOf(error);
    if (kind === this.#lastInBackground) return;
    this.#lastInBackground = kind;
    this.#logged(error);
    void this.#show(error);
  };

  /** Call when background work succeeds again. */
  settled(): void {
    this.#lastInBackground = undefined;
    this.#locked = { first: 0, last: 0 };
  }

  #lockLasts(): boolean {
    const now = this.#now();
    const { first, last } = this.#locked;
    this.#locked = { first: now - last > LONG_LOCK ? now : first, last: now };
    return now - this.#locked.first >= LONG_LOCK;
  }

  #logged(error: unknown): void {
    if (!(error instanceof InputError)) this.#log.error(error instanceof Error ? error : String(error));
  }

  async #show(error: unknown): Promise<void> {
    const { showProblem } = await import('./showProblem');
    await showProblem(this.#vscode, error, () => this.#log.show());
  }
}

/** A key that is equal for problems with the same sentence. */
function kindOf(error: unknown): string {
  if (error instanceof StoreError) return `${error.reason} ${error.path}`;
  return error instanceof InputError ? error.message : '';
}
