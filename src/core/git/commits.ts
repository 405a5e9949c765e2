import { fileClasses, type FileClass } from '../activity/fileClass';
import type { Steps } from '../lifecycle/steps';
import { commitTopicOf } from '../observation/classifyCommit';
import type { Commit } from '../observation/observation';
import type { Instant } from '../time/span';
import { isAgent, isWithAgent } from './agents';
import { commitTypeOf } from './commitType';
import type { LoggedCommit } from './loggedCommit';
import { isOwnAuthor, type OwnNames } from './ownNames';
import type { ReflogEntry } from './reflog';

/** What was read of one work tree. */
interface History {
  readonly project: string;
  readonly own: OwnNames;
  /** Commits of the branch that is checked out. */
  readonly log: readonly LoggedCommit[];
  readonly reflog: readonly ReflogEntry[];
}

/** A commit, and by what Git knows it, so that its files can be asked for. */
interface FoundCommit {
  readonly commit: Commit;
  readonly hash: string;
}

/** Commits in one turn. */
const AT_A_TIME = 100;

/**
 * The commits of a work tree that were written since `since`, each at the time of its author: a rebase moves none. To
 * them the reflog adds those that are in no branch any more, such as before a squash, and when a commit was amended.
 * Messages and names are read for their class only. The classes of their files are still to be asked for.
 */
export function* commitsOf(history: History, since: Instant): Steps<FoundCommit[]> {
  const own = withOwnCommits(history.own, history.reflog);
  const inLog = new Map(history.log.map((one) => [one.hash, one]));
  const branches = branchesOf(history.reflog);
  const found = new Map<string, FoundCommit>();
  const add = (at: Instant, written: Pick<Commit, 'author'>, subject: string, hash: string) => {
    const key = `${history.project} ${at}`;
    if (at < since || found.has(key)) return;
    const type = commitTypeOf(subject);
    const topic = commitTopicOf(subject);
    const branch = branches.get(hash);
    const commit: Commit = {
      kind: 'commit',
      key,
      start: at,
      end: at,
      project: history.project,
      ...(branch !== undefined && { branch }),
      ...(type !== undefined && { type }),
      ...(topic !== undefined && { topic }),
      classes: [],
      ...written,
    };
    found.set(key, { commit, hash });
  };
  let count = 0;
  for (const one of history.log) {
    if (++count % AT_A_TIME === 0) yield;
    if (one.authoredAt !== undefined) add(one.authoredAt, { author: authorOf(one, own) }, subjectOf(one), one.hash);
  }
  for (const entry of history.reflog) {
    if (++count % AT_A_TIME === 0) yield;
    const logged = inLog.get(entry.hash);
    if (entry.act !== 'amend' && (entry.act !== 'commit' || logged)) continue;
    const author = logged ? authorOf(logged, own) : isAgent(entry.name, entry.email) ? 'agent' : 'me';
    add(entry.at, { author }, entry.subject, entry.hash);
  }
  return [...found.values()].toSorted((one, other) => one.commit.start - other.commit.start);
}

/** The branch on which each commit was made: where HEAD came to it first. Later it is only gone to, or rebased on. */
function branchesOf(reflog: readonly ReflogEntry[]): ReadonlyMap<string, string> {
  const branches = new Map<string, string>();
  for (const { hash, act, branch } of reflog) {
    if (act !== 'checkout' && act !== 'other' && branch !== undefined && !branches.has(hash))
      branches.set(hash, branch);
  }
  return branches;
}

/** Commits in the reflog were made on this machine, so whoever made them is the developer, by whatever address. */
export function withOwnCommits(own: OwnNames, reflog: readonly ReflogEntry[]): OwnNames {
  const made = reflog.filter(({ act, name, email }) => (act === 'commit' || act === 'amend') && !isAgent(name, email));
  return {
    ...own,
    emails: [...new Set([...own.emails, ...made.map(({ email }) => email)])].filter((one) => one !== ''),
  };
}

/** What the developer committed with an agent is the agent's, because it has to be read. So is what a bot wrote. */
function authorOf({ authorName, authorEmail, message }: LoggedCommit, own: OwnNames): Commit['author'] {
  if (isAgent(authorName, authorEmail)) return 'agent';
  if (!isOwnAuthor(own, authorName, authorEmail)) return 'others';
  return isWithAgent(message) ? 'agent' : 'me';
}

function subjectOf({ parents, message }: LoggedCommit): string {
  return parents.length > 1 ? '' : message;
}

/** Classes in the order of their list, each once. */
export function sortedClasses(classes: Iterable<FileClass>): FileClass[] {
  const found = new Set(classes);
  return fileClasses.filter((one) => found.has(one));
}
