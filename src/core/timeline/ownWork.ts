import type { Activity } from '../activity/activity';
import { isCode } from '../activity/fileClass';
import { byStart } from '../time/span';

/**
 * Own work is assumed for time in source and test files of a project when typed edits or a debug session happened in
 * such files of that project within the same unbroken activity (docs/design.md, "Own work").
 */
export function findOwnWork(activities: readonly Activity[]): ReadonlySet<Activity> {
  const own = new Set<Activity>();
  for (const run of unbrokenRuns(activities)) {
    const projects = new Set(run.flatMap(workedIn));
    for (const one of run) {
      if (one.project !== undefined && isCode(one.fileClass) && projects.has(one.project)) own.add(one);
    }
  }
  return own;
}

/** The projects whose code was edited or debugged in the span or at its end. */
function workedIn({ project, kind, fileClass, workAtEnd }: Activity): string[] {
  const worked = (kind === 'edit' || kind === 'debug') && isCode(fileClass) ? project : undefined;
  return [worked, workAtEnd].filter((one) => one !== undefined);
}

/** The activities of each window in runs; a new run begins when an activity does not start at the end of the last. */
export function unbrokenRuns(activities: readonly Activity[]): Activity[][] {
  const latest = new Map<string, Activity[]>();
  const runs: Activity[][] = [];
  for (const activity of activities.toSorted(byStart)) {
    const run = latest.get(activity.window);
    if (run?.at(-1)?.end === activity.start) run.push(activity);
    else {
      const fresh = [activity];
      runs.push(fresh);
      latest.set(activity.window, fresh);
    }
  }
  return runs;
}
