import * as v from 'valibot';
import type { Activity } from '../../activity/activity';
import { isCode } from '../../activity/fileClass';
import { natureOf } from '../../taxonomy/lookup';
import { byStart, type Duration, type Instant, type Span } from '../../time/span';
import type { Week } from '../../time/calendar';
import type { Segment } from '../../timeline/segment';
import { categoryOf, joined } from './intervals';
import { quantile } from './quantiles';
import { count, duration } from './schema';

/** M10. Median and upper quartile are present when there are at least ten returns. */
export const resumptionSchema = v.object({
  returns: count,
  median: v.exactOptional(duration),
  upperQuartile: v.exactOptional(duration),
});

export type Resumption = v.InferOutput<typeof resumptionSchema>;

const FEWEST_RETURNS = 10;

/**
 * M10, own resumption lag: for each return from a load of any length to own code, the time from the return of focus to
 * the first edit in an own file. There is no return when another load, the end of the day, or a second absence of more
 * than `idle` comes before that edit.
 */
export function resumptionOf(
  segments: readonly Segment[],
  activities: readonly Activity[],
  week: Week,
  idle: Duration,
): Resumption {
  const load = joined(segments, isLoad).filter(({ key }) => key);
  const sorted = activities.toSorted(byStart);
  let next = 0;
  const lags = load.flatMap((interval, index) => {
    const until = Math.min(load[index + 1]?.start ?? week.span.end, endOfDay(week, interval.end - 1));
    // An activity that ended before this return also ended before every later return.
    while ((sorted[next]?.end ?? Number.POSITIVE_INFINITY) <= interval.end) next++;
    return lagAfter({ start: interval.end, end: until }, sorted, next, idle) ?? [];
  });
  const [median, upperQuartile] = [quantile(lags, 0.5), quantile(lags, 0.75)];
  if (lags.length < FEWEST_RETURNS || median === undefined || upperQuartile === undefined)
    return { returns: lags.length };
  return { returns: lags.length, median, upperQuartile };
}

/**
 * Reads `sorted` from index `next`. An activity that began before `within` counts as focused from its start. Of several
 * windows that are active at once the earliest edit counts.
 */
function lagAfter(within: Span, sorted: readonly Activity[], next: number, idle: Duration): Duration | undefined {
  let focus: Instant | undefined;
  let present = within.start;
  let edit = within.end;
  for (let one = sorted[next]; one && one.start < edit; one = sorted[++next]) {
    if (one.end <= within.start) continue;
    if (focus !== undefined && one.start - present > idle) break;
    focus ??= Math.max(within.start, one.start);
    present = Math.max(present, one.end);
    if (isOwnEdit(one)) edit = Math.min(edit, firstEdit(one, within.start) ?? edit);
  }
  return focus !== undefined && edit < within.end ? edit - focus : undefined;
}

/**
 * The first edit from `from` on after which time is measured. Where it is not known what was typed, an activity of the
 * kind `edit` begins with an edit, and in one that began before `from` any evidence may be one.
 */
function firstEdit({ start, end, evidence, typed }: Activity, from: Instant): Instant | undefined {
  if (typed) return typed.find((at) => at >= from && at < end);
  return start >= from ? start : evidence.find((at) => at >= from);
}

function isLoad(segment: Segment): boolean {
  const category = categoryOf(segment);
  return category !== undefined && natureOf(category) === 'load';
}

function isOwnEdit({ kind, fileClass }: Activity): boolean {
  return kind === 'edit' && isCode(fileClass);
}

function endOfDay(week: Week, at: Instant): Instant {
  return week.days.find(({ span }) => at >= span.start && at < span.end)?.span.end ?? week.span.end;
}
