import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { Emitter } from '../../../../src/core/lifecycle/event';
import { GitExtension } from '../../../../src/editor/signals/gitExtension';
import { TestUri } from './support/testUri';

/** A repository as the Git extension shows it. */
class ShownRepository {
  readonly #changed = new Emitter<void>();
  readonly state: { HEAD?: { name?: string } | undefined; onDidChange: vscode.Event<void> };

  constructor(
    branch: string,
    readonly rootUri: vscode.Uri = new TestUri({ path: '/shop' }),
  ) {
    this.state = { HEAD: { name: branch }, onDidChange: this.#changed.event };
  }

  /** Reports a change of state, as the extension does after every command of Git. */
  change(branch: string | undefined): void {
    this.state.HEAD = branch === undefined ? undefined : { name: branch };
    this.#changed.fire();
  }
}

describe("What VS Code's Git extension knows", () => {
  let enabled: boolean;
  let repositories: ShownRepository[];
  let opened: Emitter<ShownRepository>;
  let closed: Emitter<ShownRepository>;
  let activate: () => Promise<unknown>;
  let installed: boolean;
  let asked: number;
  let changes: number;
  let openings: number;
  let watching: GitExtension;
  let shop: ShownRepository;

  beforeEach(() => {
    shop = new ShownRepository('main');
    [enabled, installed, asked, changes, openings, repositories] = [true, true, 0, 0, 0, [shop]];
    [opened, closed] = [new Emitter(), new Emitter()];
    activate = async () => ({
      enabled,
      getAPI: () => {
        asked++;
        return { repositories, onDidOpenRepository: opened.event, onDidCloseRepository: closed.event };
      },
    });
  });

  afterEach(() => watching.dispose());

  const settled = () => new Promise((resolve) => setImmediate(resolve));

  async function watch(): Promise<void> {
    const getExtension = (id: string) => {
      assert.equal(id, 'vscode.git');
      return installed ? { activate } : undefined;
    };
    const extensions = { getExtension: getExtension as unknown as typeof vscode.extensions.getExtension };
    watching = new GitExtension({ extensions });
    watching.onDidChangeBranch(() => changes++);
    watching.onDidChangeRepositories(() => openings++);
    await settled();
  }

  it('reports a change of branch, and no other change of a repository', async () => {
    await watch();
    shop.change('main');
    assert.equal(changes, 0);
    shop.change('hotfix');
    shop.change('hotfix');
    assert.equal(changes, 1);
    shop.change(undefined);
    assert.equal(changes, 2);
  });

  it('reports changes in a repository that is opened later, and none after it was closed', async () => {
    await watch();
    const till = new ShownRepository('main');
    opened.fire(till);
    till.change('hotfix');
    assert.equal(changes, 1);
    closed.fire(till);
    till.change('main');
    assert.equal(changes, 1);
  });

  it('reports each change once when a repository is opened again', async () => {
    await watch();
    opened.fire(shop);
    shop.change('hotfix');
    assert.equal(changes, 1);
  });

  it('uses no repository while the extension is disabled', async () => {
    enabled = false;
    await watch();
    shop.change('hotfix');
    assert.deepEqual([asked, changes], [0, 0]);
  });

  it('reports nothing, and does not fail, without the extension or when it cannot be activated', async () => {
    installed = false;
    await watch();
    installed = true;
    activate = () => Promise.reject(new Error('no git'));
    await watch();
    shop.change('hotfix');
    assert.equal(changes, 0);
  });

  it('reports nothing after it was disposed, also when the extension was activated only then', async () => {
    await watch();
    watching.dispose();
    shop.change('hotfix');
    opened.fire(shop);
    shop.change('main');
    const { promise, resolve } = Promise.withResolvers<void>();
    const prompt = activate;
    activate = () => promise.then(prompt);
    await watch();
    watching.dispose();
    resolve();
    await settled();
    shop.change('hotfix');
    assert.equal(changes, 0);
  });

  it('includes which repositories are open and the branch of each', async () => {
    const [root, till] = [new TestUri({ path: '/shop' }), new ShownRepository('topic', new TestUri({ path: '/till' }))];
    await watch();
    assert.deepEqual([watching.isOpen(root), watching.branchOf(root)], [true, 'main']);
    assert.equal(watching.isOpen(till.rootUri), false);
    opened.fire(till);
    assert.deepEqual([watching.isOpen(till.rootUri), watching.branchOf(till.rootUri)], [true, 'topic']);
    closed.fire(till);
    assert.deepEqual([watching.isOpen(till.rootUri), watching.branchOf(till.rootUri)], [false, undefined]);
    assert.equal(openings, 3);
  });
});
