import type * as vscode from 'vscode';
import { fileClassOf } from '../../core/activity/classifyFile';
import type { FileClass } from '../../core/activity/fileClass';
import { HIDDEN } from '../../core/activity/signal';
import { commitsOf, sortedClasses } from '../../core/git/commits';
import type { LoggedCommit } from '../../core/git/loggedCommit';
import { parseReflog } from '../../core/git/reflog';
import { inTurns } from '../../core/lifecycle/steps';
import type { Disposable, Event } from '../../core/lifecycle/event';
import type { Observation } from '../../core/observation/observation';
import type { SourceProblem } from '../../core/observation/sourceState';
import type { Clock } from '../../core/time/clock';
import { HOUR, type Instant, MINUTE, type Span } from '../../core/time/span';
import { nextTurn } from '../host/nextTurn';
import type { GitHistory } from '../signals/gitExtension';
import type { Surroundings } from '../signals/watchAll';
import { endOf, loggedCommit, ownNamesIn, type ReadApi } from './gitReading';
import type { Put } from './put';

type GitApi = ReadApi & {
  readonly workspace: Pick<typeof vscode.workspace, 'workspaceFolders'>;
  readonly window: Pick<typeof vscode.window, 'state'>;
};

interface Context extends Pick<Surroundings, 'git' | 'places'> {
  readonly clock: Pick<Clock, 'now'>;
  readonly onTick: Event<void>;
  /** How many days observations are kept. */
  readonly days: () => number;
  readonly listed: () => readonly string[];
  readonly stored: {
    observationsIn(range: Span): Promise<readonly Observation[]>;
    pausesIn(range: Span): readonly { readonly start: Instant; readonly end?: Instant }[];
  };
  readonly put: Put;
  readonly say: (problems: readonly SourceProblem[]) => void;
  readonly fail: (error: unknown) => void;
}

interface WorkTree {
  readonly root: vscode.Uri;
  readonly project: string;
  readonly branch: string | undefined;
  readonly reflog: vscode.Uri;
}

/** The newest commits that are read of a repository. One with a million costs no more than one with these. */
const NEWEST = 500;

/** Of so many new commits the files are asked at one reading, the newest first. Each takes a process of Git. */
const ASKED = 50;

/** Of so many files of a commit the class is found. */
const FILES = 500;

/** So much of a reflog is read, from its end, in bytes. It has about 200 bytes for each step. */
const LONGEST_REFLOG = 500_000;

/** A clock may be ahead by so much without anybody noticing. */
const SLACK = 2 * MINUTE;

/**
 * Reads the commits of the repositories that are open in this window, when something moved their HEAD and on the first
 * tick. Everything is read in the background while the window has the focus, one repository after the other.
 */
export function watchCommits(vscode: GitApi, context: Context): Disposable {
  const { clock, onTick, fail, say } = context;
  /** When the reflog of each work tree was changed last, as far as it was read. */
  const read = new Map<string, string>();
  let isReading = false;

  const readAll = async () => {
    const problems = new Set<SourceProblem>();
    let count = 0;
    for (const tree of await workTrees(vscode, context)) {
      const version = await versionOf(vscode, tree.reflog);
      if (read.get(tree.root.toString()) === version) continue;
      for (const problem of await readCommits(vscode, context, tree)) problems.add(problem);
      // Only now, so that commits that could not be stored are read again.
      read.set(tree.root.toString(), version);
      count++;
    }
    if (count > 0) say([...problems]);
  };

  return onTick(() => {
    if (isReading || !vscode.window.state.focused || context.stored.pausesIn(nowOf(clock)).length > 0) return;
    isReading = true;
    readAll()
      .catch(fail)
      .finally(() => {
        isReading = false;
      });
  });
}

function nowOf(clock: Pick<Clock, 'now'>): Span {
  const now = clock.now();
  return { start: now, end: now + 1 };
}

/** The work trees of this window that are recorded. */
async function workTrees(vscode: GitApi, { git, places }: Context): Promise<WorkTree[]> {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const found = new Map<string, WorkTree>();
  for (const folder of [...git.roots, ...folders]) {
    const { opened, workTree } = await places.locate(vscode.Uri.joinPath(folder, 'a'));
    if (opened.doc === HIDDEN || opened.project === undefined || !workTree) continue;
    const reflog = vscode.Uri.joinPath(workTree.head, '..', 'logs', 'HEAD');
    found.set(workTree.root.toString(), {
      root: workTree.root,
      project: opened.project,
      branch: opened.branch,
      reflog,
    });
  }
  return [...found.values()];
}

async function versionOf(vscode: ReadApi, file: vscode.Uri): Promise<string> {
  try {
    const { mtime, size } = await vscode.workspace.fs.stat(file);
    return `${mtime} ${size}`;
  } catch {
    return 'missing';
  }
}

async function readCommits(vscode: ReadApi, context: Context, tree: WorkTree): Promise<SourceProblem[]> {
  const { git, places, clock, days, listed, stored, put } = context;
  const range = { start: clock.now() - days() * 24 * HOUR, end: clock.now() + 1 };
  const problems = new Set<SourceProblem>();
  const history = git.historyOf(tree.root);
  if (!history) problems.add('no-git');
  const { text = '', problem, isCut } = await endOf(vscode, tree.reflog, LONGEST_REFLOG);
  if (problem === 'too-large') problems.add(problem);
  const reflog = parseReflog(text, range.start, tree.branch);
  const [first] = isCut ? parseReflog(text.slice(0, text.indexOf('\n')), range.start, undefined) : [];
  if (first) problems.add('too-many-commits');
  await nextTurn();
  const log = (await history?.log({ maxEntries: NEWEST }).catch(() => []))?.map(loggedCommit) ?? [];
  if (log.length >= NEWEST && isSince(log.at(-1), range.start)) problems.add('too-many-commits');
  const own = await ownNamesIn(history, listed());

  const known = new Set((await stored.observationsIn(range)).map(({ kind, key }) => `${kind} ${key}`));
  const told = { project: tree.project, own, log, reflog };
  const pauses = stored.pausesIn(range);
  const isNew = (at: Instant, key: string) =>
    !known.has(`commit ${key}`) && !pauses.some(({ start, end }) => at >= start && (end === undefined || at < end));
  const all = await inTurns(commitsOf(told, range.start), nextTurn);
  const past = all.filter(({ commit }) => commit.start <= clock.now() + SLACK);
  if (past.length < all.length) problems.add('clock-ahead');
  const found = past.filter(({ commit }) => isNew(commit.start, commit.key));
  const wanted = new Set(found.map(({ hash }) => hash));
  const asked = log.filter(({ hash, parents }) => wanted.has(hash) && parents.length === 1).slice(0, ASKED);
  const classes = history ? await classesIn(history, tree, asked) : new Map<string, FileClass[]>();
  // Meanwhile the project may never be recorded any more, and what was known of it be deleted.
  const { opened } = await places.locate(vscode.Uri.joinPath(tree.root, 'a'));
  if (opened.doc === HIDDEN) return [];
  if (found.length > 0) put(found.map(({ commit, hash }) => ({ ...commit, classes: classes.get(hash) ?? [] })));
  return [...problems];
}

function isSince(commit: LoggedCommit | undefined, since: Instant): boolean {
  return commit?.authoredAt !== undefined && commit.authoredAt >= since;
}

/** The classes of the files of these commits, each of which has one parent. A merge and the first commit have none. */
async function classesIn(
  history: GitHistory,
  { root, project }: WorkTree,
  asked: readonly LoggedCommit[],
): Promise<Map<string, FileClass[]>> {
  const found = new Map<string, FileClass[]>();
  for (const { hash, parents } of asked) {
    const changes = await history.diffBetween(parents[0] ?? '', hash).catch(() => []);
    const paths = changes.slice(0, FILES).map(({ uri }) => uri.path.slice(root.path.length + 1));
    found.set(hash, sortedClasses(paths.map((path) => fileClassOf(path, project))));
    await nextTurn();
  }
  return found;
}
