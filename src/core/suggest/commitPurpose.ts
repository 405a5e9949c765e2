import type { Commit } from '../observation/observation';
import type { CommitTopic } from '../observation/commitTopic';
import type { DutyRef } from '../taxonomy/dutyRef';
import { type Duration, HOUR } from '../time/span';
import type { OpenRun } from './openRuns';

/** A commit says what the writing on its branch was for, up to this long before it. */
const LATER: Duration = 2 * HOUR;

/** What writing was for, by what the subject of its commit says. */
const written: Readonly<Partial<Record<CommitTopic, DutyRef>>> = {
  decision: { category: 'architecture', duty: 'architecture.decision' },
  contract: { category: 'architecture', duty: 'architecture.contract' },
  documentation: { category: 'documentation' },
  incident: { category: 'firefighting', duty: 'firefighting.account' },
};

/** What the next commit of the developer on the branch of the run says that its files were written for. */
export function purposeOfCommit(run: OpenRun, commits: readonly Commit[]): DutyRef | undefined {
  const activity = run.parts[0]?.activity;
  const commit = commits.find(
    ({ project, branch, start, author, classes }) =>
      author !== 'others' &&
      start >= run.start &&
      project === activity?.project &&
      branch === activity?.branch &&
      run.parts.some((part) => classes.includes(part.activity.fileClass)),
  );
  return commit?.topic && commit.start <= run.end + LATER ? written[commit.topic] : undefined;
}
