import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Places } from '../../../../src/editor/signals/documentPlaces';
import { Repositories } from '../../../../src/editor/signals/repository';
import { diskFiles } from './support/diskFiles';
import { textDocument } from './support/textDocument';
import { TestUri } from './support/testUri';

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
    const folder = { uri: new TestUri({ path: workspace }), name: 'workspace', index: 0 };
    places = new Places({ workspace: { workspaceFolders: [folder], notebookDocuments: [] } }, new Repositories(disk));
  });

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

  const stored = ['file', 'vscode-remote', 'vscode-vfs', 'untitled', 'vscode-notebook-cell'];
  const reviewed = ['git', 'review', 'pr', 'githubpr', 'githubcommit', 'gl-review', 'gitlens'];

  it('is work in files, untitled documents and versions under review, and in nothing else', () => {
    const isWork = (scheme: string) => places.isWork({ uri: new TestUri({ scheme }) });
    assert.deepEqual([...stored, ...reviewed].filter(isWork), [...stored, ...reviewed]);
    assert.deepEqual(['output', 'vscode-scm', 'comment', 'vscode-settings', 'debug'].filter(isWork), []);
  });

  it('is a review in versions under review, and in no document where it is stored', async () => {
    const isReview = async (scheme: string) => (await locate(join(shop, 'src/a.ts'), scheme)).review === true;
    for (const scheme of reviewed) assert.ok(await isReview(scheme), scheme);
    for (const scheme of stored) assert.ok(!(await isReview(scheme)), scheme);
  });
});
