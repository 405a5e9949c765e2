import type { Activity } from '../../../../src/core/activity/activity';
import type { Instant, Span } from '../../../../src/core/time/span';
import { codeFiles } from '../week/randomStep';
import { united } from './flow';
import { dayOf, type Given } from './given';
import { confirmedLoad } from './load';
import { quantile } from './sums';

/** M10: the time from the return of focus after a load to the first edit in a file of code; from ten returns on. */
export function resumption(given: Given) {
  const lags = united(confirmedLoad(given)).flatMap((load, index, all) => lagAfter(load, all[index + 1], given) ?? []);
  const returns = lags.length;
  if (returns < 10) return { returns };
  return { returns, median: quantile(lags, 1, 2), upperQuartile: quantile(lags, 3, 4) };
}

function lagAfter({ end }: Span, next: Span | undefined, given: Given): number | undefined {
  const active = united(given.activities);
  const back = active.find((one) => one.end > end);
  if (!back) return undefined;
  const focus = Math.max(back.start, end);
  const edit = editsAfter(end, given).find((at) => at >= focus);
  const until = Math.min(next?.start ?? Infinity, dayOf(given, end - 1)?.span.end ?? 0);
  if (edit === undefined || edit >= until) return undefined;
  // An absence lies between the end of a stretch of activity and the start of the next one, or the edit.
  const isAway = active.some((one, index) => {
    const goesOn = Math.min(active[index + 1]?.start ?? edit, edit);
    return one.end > focus && goesOn - one.end > given.idle;
  });
  return isAway ? undefined : edit - focus;
}

/**
 * When something was typed in a file of code and time was measured after it. Where the load was tagged afterwards and
 * ends in an unbroken stretch of editing one file, any evidence in that stretch is an edit.
 */
function editsAfter(end: Instant, { lines, activities }: Given): Instant[] {
  const isCode = (file: string | undefined) => codeFiles.some((one) => one === file);
  const edited = activities.filter(({ kind, doc }) => kind === 'edit' && isCode(doc));
  const isWithin = (at: Instant) => (one: Span) => one.start <= at && at < one.end;
  const typed = lines.filter(({ k, doc, t }) => k === 'edit' && isCode(doc) && edited.some(isWithin(t)));
  // A long stretch is stored in several spans.
  const goesOnFrom = (one: Activity) => edited.find(({ doc, end: until }) => doc === one.doc && until === one.start);
  const reachesBack = (one: Activity | undefined): boolean =>
    !!one && (one.start < end || reachesBack(goesOnFrom(one)));
  const goingOn = edited.filter((one) => one.end > end && reachesBack(one));
  const wasLive = lines.some(({ t, k }) => t === end && k === 'stop');
  if (wasLive || goingOn.length === 0) return typed.map(({ t }) => t);
  const elsewhere = typed.filter(({ t }) => !goingOn.some(isWithin(t))).map(({ t }) => t);
  return [...elsewhere, ...goingOn.flatMap(({ evidence }) => evidence)].toSorted((a, b) => a - b);
}
