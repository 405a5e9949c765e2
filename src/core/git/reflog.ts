import { storedBranch } from '../activity/branchName';
import { type Duration, HOUR, type Instant, SECOND } from '../time/span';

/** What moved HEAD. A rebase writes each commit again, which shows no work on it. */
export type ReflogAct = 'commit' | 'amend' | 'merge' | 'pull' | 'rebase' | 'checkout' | 'other';

/** One line of a reflog: what was done in a work tree on this machine. */
export interface ReflogEntry {
  readonly at: Instant;
  readonly act: ReflogAct;
  /** The commit that HEAD was at afterwards. */
  readonly hash: string;
  readonly name: string;
  readonly email: string;
  /** The first line of the message of a commit. It is read for its type and never stored. */
  readonly subject: string;
  /** The branch afterwards; undefined while HEAD was detached, and where the log does not go back far enough. */
  readonly branch?: string;
}

const LINE = /^[0-9a-f]{40,64} ([0-9a-f]{40,64}) (.*?) ?<([^<>]*)> (\d{1,12}) [+-]\d{4}(?:\t(.*))?$/;
/** How far before the wanted time reading goes on, because a clock may have been wrong for a moment. */
const SLACK: Duration = 31 * 24 * HOUR;

const HASH = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/**
 * The entries since `since` in the text of a reflog, oldest first. `branch` is the branch that is checked out now. Lines
 * that cannot be read are left out.
 */
export function parseReflog(text: string, since: Instant, branch: string | undefined): ReflogEntry[] {
  const entries: ReflogEntry[] = [];
  const branches = branchesBackwards(branch);
  // Backwards, because only the end of a log of years is wanted, and each checkout names the branch before it.
  for (const line of linesFromEnd(text)) {
    const [, hash, name, email, seconds, message = ''] = LINE.exec(line) ?? [];
    if (hash === undefined || name === undefined || email === undefined) continue;
    const at = Number(seconds) * SECOND;
    if (at < since - SLACK) break;
    const [act, subject] = actOf(message);
    const current = branches.current();
    if (at >= since) {
      entries.push({ at, act, hash, name, email, subject, ...(current !== undefined && { branch: current }) });
    }
    branches.pass(message);
  }
  return entries.toReversed();
}

function* linesFromEnd(text: string): Generator<string> {
  let end = text.length;
  while (end > 0) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    yield text.slice(start, end).replace(/[\r\n]+$/, '');
    end = start - (start > 0 ? 1 : 0);
    if (start === 0) return;
  }
}

function actOf(message: string): readonly [ReflogAct, string] {
  const [, command = '', step = '', rest = ''] = /^([a-z-]+)[^(:]*(?:\(([a-z-]+)\))?[^:]*:? ?(.*)$/.exec(message) ?? [];
  switch (command) {
    case 'commit':
      if (step === 'amend' || step === 'merge') return [step, step === 'amend' ? rest : ''];
      return ['commit', rest];
    case 'revert':
      return ['commit', rest];
    case 'merge':
    case 'pull':
    case 'rebase':
      return [command, ''];
    case 'checkout':
      return ['checkout', ''];
    default:
      return ['other', ''];
  }
}

/** Follows the branch backwards through a reflog, as each line tells what was before it. */
function branchesBackwards(last: string | undefined) {
  let current = last;
  let rebased: string | undefined;
  return {
    current: () => current,
    pass: (message: string) => {
      const [, from] = /^checkout: moving from (\S+) to \S+$/.exec(message) ?? [];
      const [, returned] = /^rebase.*: returning to refs\/heads\/(\S+)$/.exec(message) ?? [];
      if (from !== undefined) current = HASH.test(from) ? undefined : storedBranch(from);
      else if (returned !== undefined) {
        // A rebase is on no branch until it is back on the one from which it began.
        rebased = storedBranch(returned);
        current = undefined;
      } else if (/^rebase[^:]*\(start\)/.test(message)) current = rebased;
    },
  };
}
