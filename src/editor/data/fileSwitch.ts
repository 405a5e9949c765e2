import type { Disposable, Event } from '../../core/lifecycle/event';
import type { StoreAccess } from '../host/storeAccess';

export interface FileSwitchDeps {
  readonly access: Pick<StoreAccess, 'path' | 'whileClosed' | 'openWhenMade'>;
  /** Fires when a setting changed. The path of the file may be another one then. */
  readonly onDidChangeSettings: Event<unknown>;
  /** Writes pending activity and stops recording. */
  readonly stopRecording: () => void;
  readonly fail: (error: unknown) => void;
}

/** Closes the data file of this window while it is replaced, and when the developer moves to another directory. */
export class FileSwitch implements Disposable {
  readonly #deps: FileSwitchDeps;
  readonly #subscription: Disposable;
  #path: string;

  constructor(deps: FileSwitchDeps) {
    this.#deps = deps;
    this.#path = deps.access.path;
    this.#subscription = deps.onDidChangeSettings(() => this.#follow());
  }

  /** Runs `work` while this window has the file closed, then opens the file if it exists. */
  async whileClosed<T>(work: () => Promise<T>): Promise<T> {
    const { access, stopRecording, fail } = this.#deps;
    stopRecording();
    return access.whileClosed(work).finally(() => access.openWhenMade(fail));
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #follow(): void {
    const { path } = this.#deps.access;
    if (path === this.#path) return;
    this.#path = path;
    void this.whileClosed(async () => undefined);
  }
}
