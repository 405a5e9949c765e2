import * as v from 'valibot';
import type { Activity } from '../../activity/activity';
import { isCode } from '../../activity/fileClass';
import { natureOf } from '../../taxonomy/lookup';
import { byStart, type Duration, type Instant } from '../../time/span';
import type { Week } from '../../time/calendar';
import type { Interval } from './intervals';
import { quantile } from './quantiles';
import { count, duration } from './schema';

/** M10. Median and upper quartile are present when there are at least ten returns. */
export const resumptionSchema = v.object({
  returns: count,
  median: v.exactOptional(duration),
  upperQuartile: v.exactOptional(duration),
});

type Resumption = v.InferOutput<typeof resumptionSchema>;

const FEWEST_RETURNS = 10;

/**
 * M10, own resumption lag: for each return from a load interval to own code, the time from the return of focus to the
 * first edit in an own file. There is no return when another load interval, or the end of the day, comes before that
 * edit.
 */
export function resumptionOf(intervals: readonly Interval[], activities: readonly Activity[], week: Week): Resumption {
  const load = intervals.filter(({ category }) => category !== undefined && natureOf(category) === 'load');
  const sorted = activities.toSorted(byStart);
  let next = 0;
  const lags = load.flatMap((interval, index) => {
    const until = Math.min(load[index + 1]?.start ?? week.span.end, endOfDay(week, interval.end - 1));
    // An activity that ended before this return also ended before every later return.
    while ((sorted[next]?.end ?? Number.POSITIVE_INFINITY) <= interval.end) next++;
    return lagAfter(interval.end, until, sorted, next) ?? [];
  });
  const [median, upperQuartile] = [quantile(lags, 0.5), quantile(lags, 0.75)];
  if (lags.length < FEWEST_RETURNS || median === undefined || upperQuartile === undefined)
    return { returns: lags.length };
  return { returns: lags.length, median, upperQuartile };
}

/** Reads `sorted` from index `next`. An activity that began before `from` counts as focused from `from`. */
function lagAfter(from: Instant, until: Instant, sorted: readonly Activity[], next: number): Duration | undefined {
  let focus: Instant | undefined;
  for (let one = sorted[next]; one && one.start < until; one = sorted[++next]) {
    if (one.end <= from) continue;
    focus ??= Math.max(from, one.start);
    if (!isOwnEdit(one)) continue;
    const first = one.start >= from ? one.start : one.evidence.find((at) => at >= from);
    return first === undefined || first >= until ? undefined : Math.max(0, first - focus);
  }
  return undefined;
}

function isOwnEdit({ kind, fileClass }: Activity): boolean {
  return kind === 'edit' && isCode(fileClass);
}

function endOfDay(week: Week, at: Instant): Instant {
  return week.days.find(({ span }) => at >= span.start && at < span.end)?.span.end ?? week.span.end;
}
