import type * as vscode from 'vscode';
import { type Disposable, Emitter, type Event } from '../../core/lifecycle/event';
import type { ApiPart } from '../host/vscodeApi';

export type ExtensionApi = ApiPart<{ extensions: 'getExtension' }>;

/** The part of VS Code's Git extension that is used. That extension may be missing, disabled or on another machine. */
interface Exports {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

interface GitApi {
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: vscode.Event<GitRepository>;
  readonly onDidCloseRepository: vscode.Event<GitRepository>;
}

/** A commit as the Git extension reads it. */
export interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly parents: readonly string[];
  readonly authorDate?: Date;
  readonly authorName?: string;
  readonly authorEmail?: string;
}

/** What the Git extension reads of a repository. Each call starts a process of Git. */
export interface GitHistory {
  log(options: { maxEntries?: number; skip?: number; path?: string; range?: string }): Promise<GitCommit[]>;
  diffBetween(ref1: string, ref2: string): Promise<{ readonly uri: vscode.Uri }[]>;
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
}

interface GitRepository extends GitHistory {
  readonly rootUri: vscode.Uri;
  readonly state: { readonly HEAD?: { readonly name?: string } | undefined; readonly onDidChange: vscode.Event<void> };
}

/** What VS Code's Git extension knows, if it runs beside this extension: its open repositories and their branches. */
export class GitExtension implements Disposable {
  readonly #vscode: ExtensionApi;
  readonly #branchChanged = new Emitter<void>();
  readonly #repositoriesChanged = new Emitter<void>();
  readonly #subscriptions: vscode.Disposable[] = [];
  readonly #repositories = new Map<GitRepository, vscode.Disposable>();
  #disposed = false;

  /** Fires when the branch of a repository changed. */
  readonly onDidChangeBranch: Event<void> = this.#branchChanged.event;

  /** Fires when a repository was opened or closed. */
  readonly onDidChangeRepositories: Event<void> = this.#repositoriesChanged.event;

  constructor(vscode: ExtensionApi) {
    this.#vscode = vscode;
    void this.#subscribe();
  }

  /** Whether the repository with this root is open in the Git extension. */
  isOpen(root: vscode.Uri): boolean {
    return this.#at(root) !== undefined;
  }

  /** The roots of the repositories that are open in the Git extension. */
  get roots(): vscode.Uri[] {
    return [...this.#repositories.keys()].map(({ rootUri }) => rootUri);
  }

  /** Reads the repository with this root; undefined where the Git extension does not have it open. */
  historyOf(root: vscode.Uri): GitHistory | undefined {
    return this.#at(root);
  }

  /** The branch of the repository with this root, as the Git extension has it. */
  branchOf(root: vscode.Uri): string | undefined {
    return this.#at(root)?.state.HEAD?.name;
  }

  dispose(): void {
    this.#disposed = true;
    for (const one of [...this.#subscriptions, ...this.#repositories.values()]) one.dispose();
    this.#branchChanged.dispose();
    this.#repositoriesChanged.dispose();
  }

  async #subscribe(): Promise<void> {
    try {
      const extension = this.#vscode.extensions.getExtension<Exports>('vscode.git');
      const git = await extension?.activate();
      if (!git?.enabled || this.#disposed) return;
      const api = git.getAPI(1);
      for (const repository of api.repositories) this.#follow(repository);
      this.#subscriptions.push(
        api.onDidOpenRepository((repository) => {
          this.#follow(repository);
          this.#repositoriesChanged.fire();
        }),
        api.onDidCloseRepository((repository) => {
          this.#forget(repository);
          this.#repositoriesChanged.fire();
        }),
      );
      if (api.repositories.length > 0) this.#repositoriesChanged.fire();
    } catch {
      // Without the Git extension, the branch is still read on every tick.
    }
  }

  #at(root: vscode.Uri): GitRepository | undefined {
    const wanted = root.toString();
    return [...this.#repositories.keys()].find(({ rootUri }) => rootUri.toString() === wanted);
  }

  #follow(repository: GitRepository): void {
    let name = repository.state.HEAD?.name;
    this.#forget(repository);
    const subscription = repository.state.onDidChange(() => {
      const before = name;
      name = repository.state.HEAD?.name;
      if (name !== before) this.#branchChanged.fire();
    });
    this.#repositories.set(repository, subscription);
  }

  #forget(repository: GitRepository): void {
    this.#repositories.get(repository)?.dispose();
    this.#repositories.delete(repository);
  }
}
