import { type Duration, HOUR } from '../time/span';
import { isForOthers, isLateBranch } from './branchSigns';
import { noisyOr } from './noisyOr';
import type { OpenRun } from './openRuns';
import type { Surroundings } from './surroundings';

/** A contract that is edited again so soon after it was merged is changed for those who use it. */
const AGAIN: Duration = 14 * 24 * HOUR;

const merged = /^(main|master|trunk|develop|development|default)$/;

/**
 * R14: how likely the description of an interface in the run is changed late for others; 0 when nothing says so. Where no
 * other program says anything, the branch alone makes no work a late change.
 */
export function lateChangeOf(
  run: OpenRun,
  { commits, isObserved }: Pick<Surroundings, 'commits' | 'isObserved'>,
): number {
  const activity = run.parts.find((one) => one.activity.fileClass === 'api-description')?.activity;
  if (!activity) return 0;
  const { branch, project } = activity;
  const again = commits.some(
    (one) =>
      one.start < run.start &&
      one.start >= run.start - AGAIN &&
      one.project === project &&
      merged.test(one.branch ?? '') &&
      one.classes.includes('api-description') &&
      one.topic !== 'documentation',
  );
  if (!again && !isObserved) return 0;
  return noisyOr([isLateBranch(branch) ? 0.5 : 0, isForOthers(branch) ? 0.6 : 0, again ? 0.45 : 0]);
}
