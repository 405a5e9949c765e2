import { DisposableStore } from '../../core/lifecycle/disposableStore';
import type { Disposable, Event } from '../../core/lifecycle/event';
import type { ApiPart } from '../host/vscodeApi';
import type { Emit } from '../../core/activity/signal';
import type { ActiveDocument } from './activeDocument';
import type { GitExtension } from './gitExtension';
import type { Repositories } from './repository';

type BranchApi = ApiPart<{ window: 'state' | 'onDidChangeWindowState' }>;

/**
 * Tracks the branch of the document in front and emits a signal when it changes. HEAD is read when VS Code's Git
 * extension reports a change, when the window gets the focus, and on every tick while it has the focus. No process is
 * started.
 */
export class Branches implements Disposable {
  readonly #emit: Emit;
  readonly #activeDocument: Pick<ActiveDocument, 'located'>;
  readonly #repositories: Pick<Repositories, 'branchAt'>;
  readonly #subscriptions = new DisposableStore();
  #head: string | undefined;
  #branch: string | undefined;
  #looking = false;

  constructor(
    vscode: BranchApi,
    emit: Emit,
    activeDocument: Pick<ActiveDocument, 'located'>,
    repositories: Pick<Repositories, 'branchAt'>,
    git: Pick<GitExtension, 'onDidChangeBranch'>,
    onTick: Event<void>,
  ) {
    this.#emit = emit;
    this.#activeDocument = activeDocument;
    this.#repositories = repositories;
    const { window } = vscode;
    this.#subscriptions.add(git.onDidChangeBranch(() => void this.#look()));
    this.#subscriptions.add(window.onDidChangeWindowState(({ focused }) => focused && void this.#look()));
    this.#subscriptions.add(onTick(() => window.state.focused && void this.#look()));
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #look(): Promise<void> {
    const located = this.#activeDocument.located;
    if (!located?.workTree || this.#looking) return;
    const head = located.workTree.head.toString();
    if (head !== this.#head) {
      this.#head = head;
      this.#branch = located.opened.branch;
    }
    this.#looking = true;
    const branch = await this.#repositories.branchAt(located.workTree);
    this.#looking = false;
    if (this.#activeDocument.located !== located || branch === this.#branch) return;
    this.#branch = branch;
    this.#emit({ kind: 'branch', ...(branch !== undefined && { branch }) });
  }
}
