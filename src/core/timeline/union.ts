import type { Activity } from '../activity/activity';
import type { Instant, Span } from '../time/span';

/** A stretch that one activity holds alone. */
export interface Held extends Span {
  readonly activity: Activity;
}

/**
 * The timeline is the union of what the windows wrote, and a contested instant belongs to the window whose latest
 * evidence is newest. One person is never counted twice (docs/design.md, "Several windows").
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
    held.push(...settle(group));
  }
  return held;
}

/**
 * The same order for the same activities, in whatever order they were read. Their ends have no part in it: how long an
 * activity goes on does not decide whose its beginning is.
 */
function byStartAndWindow(a: Activity, b: Activity): number {
  return a.start - b.start || (a.window < b.window ? -1 : 1);
}

/** Shares out a group of activities that overlap; `group` is sorted by start. */
function settle(group: readonly Activity[]): Held[] {
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

/** Where the holder may change: every start, end and piece of evidence. */
function cutsOf(activity: Activity): Instant[] {
  const inside = activity.evidence.filter((at) => at > activity.start && at < activity.end);
  return [activity.start, ...inside, activity.end];
}

/** An activity among others, whose evidence is read once from first to last. */
interface Claim {
  readonly activity: Activity;
  /** How many pieces of evidence came so far. */
  seen: number;
}

/** The latest evidence at `at`, which never goes back. */
function latestAt(claim: Claim, at: Instant): Instant {
  const { evidence, start } = claim.activity;
  for (let next = evidence[claim.seen]; next !== undefined && next <= at; next = evidence[claim.seen]) claim.seen++;
  return evidence[claim.seen - 1] ?? start;
}

/** Of those that claim the instant, the one whose latest evidence is newest; a tie goes to the later start, then to the later id of a window. */
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
