import { isAgent } from './agents';
import type { LoggedCommit } from './loggedCommit';
import { isOwnAuthor, isOwnOwner, type OwnNames } from './ownNames';

/** Whose a file is, as far as its repository tells. */
export type Whose = 'me' | 'others' | 'unknown';

/** How many commits of people there were, and how many of them are the developer's. */
export interface CommitShare {
  readonly mine: number;
  readonly all: number;
}

/** From this part of the commits on, a file is the developer's too. */
const OWN_PART = 0.2;

/** In a repository with so many commits, a developer without any does not belong to those who write it. */
const ENOUGH_COMMITS = 50;

/** What the owners in a CODEOWNERS file say. */
export function whoseByOwners(owners: readonly string[], own: OwnNames): Whose {
  const answers = owners.map((owner) => isOwnOwner(own, owner));
  if (answers.includes(true)) return 'me';
  return owners.length === 0 || answers.includes(undefined) ? 'unknown' : 'others';
}

/** The part of the commits that is the developer's. Merges and what bots and agents wrote say nothing about people. */
export function shareOf(commits: readonly LoggedCommit[], own: OwnNames): CommitShare {
  const written = commits.filter(
    ({ parents, authorName, authorEmail }) => parents.length < 2 && !isAgent(authorName, authorEmail),
  );
  const mine = written.filter(({ authorName, authorEmail }) => isOwnAuthor(own, authorName, authorEmail));
  return { mine: mine.length, all: written.length };
}

/**
 * Whose a file is. It is never others' where the developer or a team of theirs owns it, or made a fifth of its commits of
 * the last year. Without owners it is others' only in a repository to which the developer contributed nothing, because
 * nobody writes every file of their own team.
 */
export function whoseFile(byOwners: Whose, file: CommitShare | undefined, repository: CommitShare | undefined): Whose {
  if (byOwners === 'me') return 'me';
  if (file && file.mine > 0 && file.mine >= file.all * OWN_PART) return 'me';
  if (byOwners === 'others') return 'others';
  const isStranger = repository !== undefined && repository.mine === 0 && repository.all >= ENOUGH_COMMITS;
  return isStranger && file !== undefined ? 'others' : 'unknown';
}
