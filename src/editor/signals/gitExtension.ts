import type * as vscode from 'vscode';
import type { Disposable } from '../../core/lifecycle/event';
import type { ApiPart } from '../host/vscodeApi';

export type ExtensionApi = ApiPart<{ extensions: 'getExtension' }>;

/** The part of VS Code's Git extension that is used. That extension may be missing or disabled. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

interface GitApi {
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: vscode.Event<GitRepository>;
  readonly onDidCloseRepository: vscode.Event<GitRepository>;
}

interface GitRepository {
  readonly state: { readonly HEAD?: { readonly name?: string } | undefined; readonly onDidChange: vscode.Event<void> };
}

/** Calls back when the branch of a repository changes, if VS Code's Git extension runs in this window. */
export class GitExtensionWatch implements Disposable {
  readonly #vscode: ExtensionApi;
  readonly #changed: () => void;
  readonly #subscriptions: vscode.Disposable[] = [];
  readonly #repositories = new Map<GitRepository, vscode.Disposable>();
  #disposed = false;

  constructor(vscode: ExtensionApi, changed: () => void) {
    this.#vscode = vscode;
    this.#changed = changed;
    void this.#subscribe();
  }

  dispose(): void {
    this.#disposed = true;
    for (const one of [...this.#subscriptions, ...this.#repositories.values()]) one.dispose();
  }

  async #subscribe(): Promise<void> {
    try {
      const extension = this.#vscode.extensions.getExtension<GitExtension>('vscode.git');
      const git = await extension?.activate();
      if (!git?.enabled || this.#disposed) return;
      const api = git.getAPI(1);
      for (const repository of api.repositories) this.#follow(repository);
      this.#subscriptions.push(
        api.onDidOpenRepository((repository) => this.#follow(repository)),
        api.onDidCloseRepository((repository) => this.#forget(repository)),
      );
    } catch {
      // Without the Git extension, the branch is still read on every tick.
    }
  }

  #follow(repository: GitRepository): void {
    let name = repository.state.HEAD?.name;
    this.#forget(repository);
    const subscription = repository.state.onDidChange(() => {
      const before = name;
      name = repository.state.HEAD?.name;
      if (name !== before) this.#changed();
    });
    this.#repositories.set(repository, subscription);
  }

  #forget(repository: GitRepository): void {
    this.#repositories.get(repository)?.dispose();
    this.#repositories.delete(repository);
  }
}
