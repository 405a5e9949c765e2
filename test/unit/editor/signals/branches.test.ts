import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WindowState } from 'vscode';
import { Emitter } from '../../../../src/core/lifecycle/event';
import { Branches } from '../../../../src/editor/signals/branches';
import { GitExtension } from '../../../../src/editor/signals/gitExtension';
import type { Located } from '../../../../src/editor/signals/documentPlaces';
import { Repositories } from '../../../../src/editor/signals/repository';
import { eventually } from '../../../support/eventually';
import { diskFiles } from './support/diskFiles';
import { SignalLog } from './support/signalLog';
import { TestUri } from './support/testUri';

/** The part of VS Code's Git extension that the watch uses. */
class ShownGit {
  readonly changed = new Emitter<void>();
  root = new TestUri({});
  readonly state: { HEAD?: { name: string }; onDidChange: Emitter<void>['event'] } = {
    HEAD: { name: 'main' },
    onDidChange: this.changed.event,
  };

  readonly exports = {
    enabled: true,
    getAPI: () => ({
      repositories: [{ rootUri: this.root, state: this.state }],
      onDidOpenRepository: new Emitter().event,
      onDidCloseRepository: new Emitter().event,
    }),
  };

  activate(): Promise<unknown> {
    return Promise.resolve(this.exports);
  }
}

describe('Watching branches', () => {
  let folder: string;
  let log: SignalLog;
  let tick: Emitter<void>;
  let focus: Emitter<WindowState>;
  let window: { state: WindowState; onDidChangeWindowState: Emitter<WindowState>['event'] };
  let asked: number;
  let reads: number;
  let activeDocument: { located: Located | undefined };
  let gitExtension: ShownGit | undefined;
  let branches: Branches;

  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
  const settled = () => eventually('HEAD was read', () => new Promise<true>((resolve) => setImmediate(resolve, true)));

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'invisible-load-branches-')));
    git('init', '--quiet', '--initial-branch', 'main');
    log = new SignalLog();
    [tick, focus] = [new Emitter(), new Emitter()];
    window = { state: { focused: true, active: true }, onDidChangeWindowState: focus.event };
    activeDocument = {
      located: {
        opened: { doc: 'a.ts', project: 'shop', branch: 'main' },
        workTree: { root: new TestUri({ path: folder }), head: new TestUri({ path: join(folder, '.git/HEAD') }) },
      },
    };
    gitExtension = undefined;
  });

  afterEach(() => {
    branches.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  function watch(): void {
    [asked, reads] = [0, 0];
    const extensions = { getExtension: () => gitExtension as never };
    const extension = new GitExtension({ extensions });
    const repositories = new Repositories(diskFiles(folder), extension);
    const branchAt = async (...given: Parameters<Repositories['branchAt']>) => {
      asked++;
      const branch = await repositories.branchAt(...given);
      reads++;
      return branch;
    };
    branches = new Branches({ window }, log.emit, activeDocument, { branchAt }, extension, tick.event);
  }

  const read = (count: number) => eventually(`HEAD was read ${count} times`, () => reads === count);

  it('reports another branch once, at the next tick', async () => {
    watch();
    git('checkout', '--quiet', '-b', 'topic');
    tick.fire();
    await read(1);
    tick.fire();
    await read(2);
    await settled();
    assert.deepEqual(log.take(), [{ kind: 'branch', branch: 'topic' }]);
  });

  it('does not read HEAD again while HEAD is being read', async () => {
    watch();
    for (let times = 0; times < 3; times++) tick.fire();
    await read(1);
    await settled();
    assert.equal(asked, 1);
  });

  it('does not report the branch of a document that is no longer in front when HEAD has been read', async () => {
    watch();
    git('checkout', '--quiet', '-b', 'topic');
    tick.fire();
    activeDocument.located = { opened: { doc: 'diary.md' } };
    await read(1);
    await settled();
    assert.deepEqual(log.take(), []);
  });

  it('reports nothing while the branch is the one with which the document was opened', async () => {
    watch();
    tick.fire();
    await read(1);
    await settled();
    assert.deepEqual(log.take(), []);
  });

  it('reports a branch without a name when HEAD is detached', async () => {
    watch();
    git('-c', 'user.name=test', '-c', 'user.email=test@localhost', 'commit', '--quiet', '--allow-empty', '-m', 'one');
    git('checkout', '--quiet', '--detach');
    tick.fire();
    await read(1);
    await settled();
    assert.deepEqual(log.take(), [{ kind: 'branch' }]);
  });

  it('does not read HEAD on ticks of a window without focus, but reads it when the window gets the focus', async () => {
    window.state = { focused: false, active: false };
    watch();
    git('checkout', '--quiet', '-b', 'topic');
    tick.fire();
    focus.fire({ focused: false, active: false });
    await settled();
    assert.equal(asked, 0);
    focus.fire({ focused: true, active: true });
    await read(1);
    await settled();
    assert.deepEqual(log.takeKinds(), ['branch']);
  });

  it('does not read HEAD while no document of a repository is in front', async () => {
    activeDocument.located = { opened: { doc: 'diary.md' } };
    watch();
    tick.fire();
    await settled();
    assert.equal(asked, 0);
  });

  it("reads HEAD when VS Code's Git extension reports another branch, but not on its other events", async () => {
    gitExtension = new ShownGit();
    watch();
    await settled();
    gitExtension.changed.fire();
    await settled();
    assert.equal(asked, 0);
    git('checkout', '--quiet', '-b', 'topic');
    gitExtension.state.HEAD = { name: 'topic' };
    gitExtension.changed.fire();
    await read(1);
    await settled();
    assert.deepEqual(log.take(), [{ kind: 'branch', branch: 'topic' }]);
  });

  it("reports the branch that VS Code's Git extension knows where HEAD does not name it, as with reftable", async () => {
    writeFileSync(join(folder, '.git/HEAD'), 'ref: refs/heads/.invalid\n');
    gitExtension = new ShownGit();
    gitExtension.root = new TestUri({ path: folder });
    watch();
    await settled();
    gitExtension.state.HEAD = { name: 'hotfix/x' };
    gitExtension.changed.fire();
    await read(1);
    await settled();
    assert.deepEqual(log.take(), [{ kind: 'branch', branch: 'hotfix/x' }]);
  });
});
