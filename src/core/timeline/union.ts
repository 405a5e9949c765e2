import type { Activity } from '../activity/activity';
import type { Instant, Span } from '../time/span';

/** A stretch of time that counts for one activity. */
export interface Held extends Span {
  readonly activity: Activity;
}

/**
 * Unites the activities of all windows, so that no time counts twice. When several windows claim an instant, it counts
 * for the window with the newest evidence (docs/design.md, "Several windows").
 */
export function unite(activities: readonly Activity[]): Held[] {
  const sorted = activities.filter((activity) => activity.start < activity.end).toSorted(byStartAndWindow);
  const held: Held[] = [];
  for (let index = 0; index < sorted.length; ) {
    const group: Activity[] = [];
    let end = Number.NEGATIVE_INFINITY;
    for (let next = sorted[index]; next && (group.length === 0 || next.start < end); next = sorted[++index]) {
      group.push(next);
      end = Math.max(end, next.end);
    }
    held.push(...divideGroup(group));
  }
  return held;
}

/**
 * A total order, so that the result does not depend on the order in which activities were read. The end of an activity
 * does not count: how long it goes on must not decide who holds its beginning.
 */
function byStartAndWindow(a: Activity, b: Activity): number {
  return a.start - b.start || (a.window < b.window ? -1 : 1);
}

/** Divides the time of activities that overlap among them. `group` is sorted by start. */
function divideGroup(group: readonly Activity[]): Held[] {
  const [only] = group;
  if (only && group.length === 1) return [{ start: only.start, end: only.end, activity: only }];
  const cuts = [...new Set(group.flatMap(cutsOf))].toSorted((a, b) => a - b);
  const held: Held[] = [];
  let claiming: Claim[] = [];
  let next = 0;
  cuts.forEach((start, index) => {
    const end = cuts[index + 1];
    claiming = claiming.filter(({ activity }) => activity.end > start);
    for (let one = group[next]; one && one.start <= start; one = group[++next])
      claiming.push({ activity: one, seen: 0 });
    const activity = newestEvidence(claiming, start);
    if (end === undefined || !activity) return;
    const last = held.at(-1);
    if (last?.activity === activity && last.end === start) held[held.length - 1] = { ...last, end };
    else held.push({ start, end, activity });
  });
  return held;
}

/** The instants at which the time may change to another activity: every start, end and piece of evidence. */
function cutsOf(activity: Activity): Instant[] {
  const inside = activity.evidence.filter((at) => at > activity.start && at < activity.end);
  return [activity.start, ...inside, activity.end];
}

/** An activity that claims the current instant, with a cursor into its evidence. */
interface Claim {
  readonly activity: Activity;
  /** How many pieces of evidence lie at or before the current instant. */
  seen: number;
}

/** The latest evidence up to `at`. Each call needs an `at` that is not before that of the last call. */
function latestAt(claim: Claim, at: Instant): Instant {
  const { evidence, start } = claim.activity;
  for (let next = evidence[claim.seen]; next !== undefined && next <= at; next = evidence[claim.seen]) claim.seen++;
  return evidence[claim.seen - 1] ?? start;
}

/** The claiming activity with the newest evidence; of equal ones, the later start, then the later window id. */
function newestEvidence(claiming: readonly Claim[], at: Instant): Activity | undefined {
  let holder: Activity | undefined;
  let newest = Number.NEGATIVE_INFINITY;
  for (const claim of claiming) {
    const latest = latestAt(claim, at);
    if (latest < newest) continue;
    holder = claim.activity;
    newest = latest;
  }
  return holder;
}
