import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { HIDDEN } from '../../../../src/core/activity/signal';
import { parseSettings } from '../../../../src/core/settings/settings';
import { hiddenProjects } from '../../../../src/editor/recording/hiddenProjects';
import { Places } from '../../../../src/editor/signals/documentPlaces';
import { Repositories, type RepositoryApi } from '../../../../src/editor/signals/repository';
import { diskFiles } from './support/diskFiles';
import { textDocument } from './support/textDocument';
import { TestUri } from './support/testUri';

const noGit = { isOpen: () => false, branchOf: () => undefined };

/** Uses real repositories on disk: `workspace/shop` is one on the branch `main`; `workspace` itself is not one. */
describe('Locating a document', () => {
  let root: string;
  let workspace: string;
  let shop: string;
  let places: Places;

  function git(folder: string, ...args: string[]): void {
    const identity = ['-c', 'user.name=test', '-c', 'user.email=test@localhost'];
    execFileSync('git', [...identity, ...args], { cwd: folder, stdio: 'ignore' });
  }

  before(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'invisible-load-places-')));
    workspace = join(root, 'workspace');
    shop = join(workspace, 'shop');
    mkdirSync(join(shop, 'src'), { recursive: true });
    git(shop, 'init', '--quiet', '--initial-branch', 'main');
    git(shop, 'commit', '--quiet', '--allow-empty', '-m', 'one');
    git(shop, 'worktree', 'add', '--quiet', '-b', 'hotfix', join(root, 'worktree'));
  });

  beforeEach(() => {
    const disk = diskFiles(workspace);
    places = placesOn(disk);
  });

  function placesOn(disk: RepositoryApi): Places {
    const { workspaceFolders } = disk.workspace;
    return new Places(
      { workspace: { workspaceFolders, notebookDocuments: [] } },
      new Repositories(disk, noGit),
      () => false,
    );
  }

  after(() => rmSync(root, { recursive: true, force: true }));

  const locate = async (path: string, scheme = 'file') => (await places.locate(new TestUri({ path, scheme }))).opened;

  it('returns its repository, the branch that is checked out and the path in the repository', async () => {
    const opened = await locate(join(shop, 'src/a.ts'));
    assert.deepEqual(opened, { doc: 'src/a.ts', project: 'shop', branch: 'main' });
  });

  it('returns the worktree that contains the document, with the branch of the worktree', async () => {
    const opened = await locate(join(root, 'worktree/a.ts'));
    assert.deepEqual(opened, { doc: 'a.ts', project: 'worktree', branch: 'hotfix' });
  });

  it('returns the workspace folder when there is no repository', async () => {
    assert.deepEqual(await locate(join(workspace, 'notes/a.md')), { doc: 'notes/a.md', project: 'workspace' });
  });

  it('returns only the name of a file outside the workspace, and no project', async () => {
    assert.deepEqual(await locate(join(root, 'private/diary.md')), { doc: 'diary.md' });
    assert.deepEqual(await locate('Untitled-1', 'untitled'), { doc: 'Untitled-1' });
  });

  it('returns no branch while HEAD is detached', async () => {
    git(shop, 'checkout', '--quiet', '--detach');
    assert.deepEqual(await locate(join(shop, 'a.ts')), { doc: 'a.ts', project: 'shop' });
    git(shop, 'checkout', '--quiet', 'main');
  });

  it('finds the repository when a folder becomes one later', async () => {
    const till = join(workspace, 'till');
    mkdirSync(till);
    assert.equal((await locate(join(till, 'a.ts'))).project, 'workspace');
    git(till, 'init', '--quiet', '--initial-branch', 'trunk');
    assert.deepEqual(await locate(join(till, 'a.ts')), { doc: 'a.ts', project: 'till', branch: 'trunk' });
  });

  it('returns the same project for a version in Git, and marks the version as reviewed', async () => {
    const opened = await locate(join(shop, 'src/a.ts'), 'git');
    assert.deepEqual(opened, { doc: 'src/a.ts', project: 'shop', branch: 'main', review: true });
  });

  it('makes the name of the document available afterwards', async () => {
    const document = textDocument(join(shop, 'src/a.ts'));
    assert.equal(places.nameOf(document), undefined);
    const { opened } = await places.locateDocument(document);
    assert.equal(opened.language, 'typescript');
    assert.equal(places.nameOf(document), 'src/a.ts');
  });

  const stored = ['file', 'vscode-remote', 'vscode-vfs', 'untitled', 'vscode-notebook-cell', 'sftp', 'jdt'];
  const reviewed = ['git', 'review', 'pr', 'githubpr', 'githubcommit', 'gl-review', 'gitlens'];
  const parts = [
    'output',
    'search-editor',
    'vscode-scm',
    'comment',
    'chatSessionInput',
    'debug',
    'invisible-load-share',
  ];

  it('is work in every file system and in versions under review, and in no part of the workbench', () => {
    const isWork = (scheme: string) => places.isWork({ uri: new TestUri({ scheme }) });
    assert.deepEqual([...stored, ...reviewed].filter(isWork), [...stored, ...reviewed]);
    assert.deepEqual(parts.filter(isWork), []);
  });

  it('is a review in versions under review, and in no document where it is stored', async () => {
    const isReview = async (scheme: string) => (await locate(join(shop, 'src/a.ts'), scheme)).review === true;
    for (const scheme of reviewed) assert.ok(await isReview(scheme), scheme);
    for (const scheme of stored) assert.ok(!(await isReview(scheme)), scheme);
  });

  it('finds the repository in a folder of another file system, and looks in no folder above it', async () => {
    const read: string[] = [];
    places = placesOn(diskFiles(shop, { scheme: 'sftp', onRead: (path) => read.push(path) }));
    assert.deepEqual(await locate(join(shop, 'src/a.ts'), 'sftp'), {
      doc: 'src/a.ts',
      project: 'shop',
      branch: 'main',
    });
    places = placesOn(diskFiles(join(shop, 'src'), { scheme: 'sftp', onRead: (path) => read.push(path) }));
    assert.deepEqual(await locate(join(shop, 'src/a.ts'), 'sftp'), { doc: 'a.ts', project: 'workspace' });
    assert.deepEqual(read, [join(shop, '.git/HEAD')]);
  });

  it('returns only the name of a document that is in no folder of this window, such as a class of a library', async () => {
    assert.deepEqual(await locate('/contents/lib/ArrayList.java', 'jdt'), { doc: 'ArrayList.java' });
  });

  describe('in a project that is never recorded', () => {
    const hidden = { doc: HIDDEN };
    const placesHiding = (disk: RepositoryApi, ...paths: string[]) => {
      const { workspaceFolders } = disk.workspace;
      const isHidden = ({ path }: { readonly path: string }) =>
        paths.some((one) => path === one || path.startsWith(`${one}/`));
      const api = { workspace: { workspaceFolders, notebookDocuments: [] } };
      return new Places(api, new Repositories(disk, noGit), isHidden);
    };

    it('has no name, in its files, in versions under review and in a worktree of it elsewhere', async () => {
      places = placesHiding(diskFiles(workspace), shop);
      assert.deepEqual(await locate(join(shop, 'src/a.ts')), hidden);
      assert.deepEqual(await locate(join(shop, 'src/a.ts'), 'git'), hidden);
      assert.deepEqual(await locate(join(root, 'worktree/a.ts')), hidden);
      assert.deepEqual(await locate(join(workspace, 'notes/a.md')), { doc: 'notes/a.md', project: 'workspace' });
      const document = textDocument(join(shop, 'src/a.ts'));
      await places.locateDocument(document);
      assert.equal(places.nameOf(document), HIDDEN);
    });

    it('has no name under another scheme with the same path, be it on this machine or where a folder is', async () => {
      const schemes = [
        'untitled',
        'vscode-local-history',
        'merge-conflict.conflict-diff',
        'vscode-userdata',
        'zipfile',
      ];
      for (const home of ['file', 'vscode-remote']) {
        const disk = diskFiles(workspace, { scheme: home });
        const isHidden = ({ scheme, path }: { readonly scheme: string; readonly path: string }) =>
          scheme === home && path.startsWith(`${shop}/`);
        const { workspaceFolders } = disk.workspace;
        const api = { workspace: { workspaceFolders, notebookDocuments: [] } };
        places = new Places(api, new Repositories(disk, noGit), isHidden);
        for (const scheme of schemes) {
          assert.deepEqual(await locate(join(shop, 'merger.md'), scheme), hidden, scheme);
          assert.deepEqual(await locate(join(workspace, 'notes.md'), scheme), { doc: 'notes.md' }, scheme);
        }
      }
    });

    it('has no name in a folder of another file system that is not open here', async () => {
      const disk = diskFiles(workspace);
      const api = { workspace: { workspaceFolders: disk.workspace.workspaceFolders, notebookDocuments: [] } };
      places = new Places(api, new Repositories(disk, noGit), ({ scheme }) => scheme === 'sftp');
      assert.deepEqual(await locate('/srv/acme/orders.sql', 'sftp'), hidden);
      assert.deepEqual(await locate('/srv/acme/orders.sql', 'ssh'), { doc: 'orders.sql' });
    });

    it('has no name where it was opened through a symbolic link, nor beside it while the window has only such folders', async () => {
      const link = join(root, 'link');
      symlinkSync(shop, link);
      const disk = diskFiles(link);
      const { settings } = parseSettings({});
      const { isHidden, isLinkHidden } = hiddenProjects({ value: { ...settings, neverRecord: [shop] } } as never);
      const { workspaceFolders } = disk.workspace;
      const api = { workspace: { workspaceFolders, notebookDocuments: [] } };
      places = new Places(api, new Repositories(disk, noGit), isHidden, isLinkHidden);
      assert.deepEqual(await locate(join(link, 'src/a.ts')), hidden);
      assert.deepEqual(await locate(join(link, 'src/a.ts'), 'git'), hidden);
      assert.deepEqual(await locate('Untitled-1', 'untitled'), hidden);
      assert.equal(places.isWindowHidden, true);
      assert.deepEqual(await locate(join(workspace, 'notes/a.md')), hidden);
    });

    it('has no name either in a document of no project while the window has only such folders', async () => {
      places = placesHiding(diskFiles(shop), shop);
      assert.equal(places.isWindowHidden, true);
      assert.deepEqual(await locate('Untitled-1', 'untitled'), hidden);
      assert.deepEqual(await locate('/contents/lib/ArrayList.java', 'jdt'), hidden);
      assert.equal(placesHiding(diskFiles(workspace), shop).isWindowHidden, false);
    });

    it('has its name again after the setting changed', async () => {
      const document = textDocument(join(shop, 'src/a.ts'));
      places = placesOn(diskFiles(workspace));
      await places.locateDocument(document);
      places.forget();
      assert.equal(places.nameOf(document), undefined);
    });
  });

  it('cuts names that are longer than any file system allows', async () => {
    const disk = diskFiles(workspace);
    const [folder] = disk.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const named = { ...folder, name: 'n'.repeat(100_000) };
    places = placesOn({ ...disk, workspace: { ...disk.workspace, getWorkspaceFolder: () => named } });
    const opened = await locate(join(workspace, `${'d'.repeat(3000)}/a.md`));
    assert.equal(opened.project?.length, 255);
    assert.equal(opened.doc.length, 1024);
    assert.ok(opened.doc.endsWith('/a.md'));
  });

  describe('in a folder below a repository, such as one in the home folder', () => {
    const billing = () => join(root, 'home/billing');

    before(() => {
      mkdirSync(billing(), { recursive: true });
      git(join(root, 'home'), 'init', '--quiet', '--initial-branch', 'dotfiles');
    });

    const locatedWith = async (parents: 'always' | 'never' | 'prompt', isOpen: boolean) => {
      const disk = diskFiles(billing(), { parents });
      const { workspaceFolders } = disk.workspace;
      const open = { ...noGit, isOpen: ({ path }: { readonly path: string }) => isOpen && path === join(root, 'home') };
      places = new Places(
        { workspace: { workspaceFolders, notebookDocuments: [] } },
        new Repositories(disk, open),
        () => false,
      );
      return locate(join(billing(), 'src/a.ts'));
    };
    const ofFolder = { doc: 'src/a.ts', project: 'workspace' };
    const ofRepository = { doc: 'billing/src/a.ts', project: 'home', branch: 'dotfiles' };

    it("belongs to the folder that was opened while VS Code's Git does not open the repository", async () => {
      assert.deepEqual(await locatedWith('never', false), ofFolder);
      assert.deepEqual(await locatedWith('prompt', false), ofFolder);
      assert.deepEqual(await locate(join(root, 'home/.profile')), { doc: '.profile' });
    });

    it("belongs to the repository where the setting says so or VS Code's Git has it open", async () => {
      assert.deepEqual(await locatedWith('always', false), ofRepository);
      assert.deepEqual(await locatedWith('prompt', true), ofRepository);
    });
  });

  describe('in a repository with an odd file of Git', () => {
    let odd: string;
    const write = (name: string, text: string) => writeFileSync(join(odd, name), text);

    beforeEach(() => {
      odd = mkdtempSync(join(workspace, 'odd-'));
      git(odd, 'init', '--quiet', '--initial-branch', 'main');
    });

    const branch = async () => (await locate(join(odd, 'a.ts'))).branch;

    it('reads no more of HEAD than Git writes', async () => {
      const read: string[] = [];
      places = placesOn(diskFiles(workspace, { onRead: (path) => read.push(path) }));
      write('.git/HEAD', `ref: refs/heads/${'x'.repeat(60_000_000)}\n`);
      assert.equal(await branch(), undefined);
      assert.deepEqual(read, []);
    });

    it('returns at most 255 characters of a long name', async () => {
      write('.git/HEAD', `ref: refs/heads/${'🌍'.repeat(400)}\n`);
      assert.equal(await branch(), '🌍'.repeat(255));
    });

    it('returns no branch with a name that Git refuses', async () => {
      for (const name of ['.invalid', 'a..b', 'a\u0007b', 'a b', 'a.lock', 'a/.b', '@{1}', 'a\\b', 'a//b', 'b.']) {
        write('.git/HEAD', `ref: refs/heads/${name}\n`);
        assert.equal(await branch(), undefined, name);
      }
    });

    it('returns a name without marks that change the direction of the text', async () => {
      write('.git/HEAD', 'ref: refs/heads/fix\u202e/gnp\u2066.exe\u0085\n');
      assert.equal(await branch(), 'fix/gnp.exe');
    });

    it('follows a path with two slashes on this machine, and none to another one', async () => {
      rmSync(join(odd, '.git'), { recursive: true });
      write('.git', `gitdir: /${join(shop, '.git')}\n`);
      assert.deepEqual(await locate(join(odd, 'a.ts')), { doc: 'a.ts', project: basename(odd), branch: 'main' });
      const share = diskFiles(workspace);
      places = placesOn(share);
      const onShare = new TestUri({ authority: 'server', path: join(odd, 'a.ts') });
      assert.equal((await places.locate(onShare)).opened.branch, undefined);
    });
  });
});
