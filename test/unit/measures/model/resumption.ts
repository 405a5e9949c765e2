import { type Instant, SECOND, type Span } from '../../../../src/core/time/span';
import { codeFiles } from '../week/randomStep';
import { united } from './flow';
import { dayOf, type Given } from './given';
import { confirmedLoad } from './load';
import { quantile } from './sums';

/** M10: the time from the return of focus after a load to the first edit in a file of code; from ten returns on. */
export function resumption(given: Given) {
  const active = united(given.activities);
  const edits = editsIn(given);
  const lags = united(confirmedLoad(given)).flatMap((load, index, all) => {
    return lagAfter(load, all[index + 1], { ...given, active, edits }) ?? [];
  });
  const returns = lags.length;
  if (returns < 10) return { returns };
  return { returns, median: quantile(lags, 1, 2), upperQuartile: quantile(lags, 3, 4) };
}

interface Week extends Given {
  /** Spans in which the developer was active. */
  readonly active: readonly Span[];
  /** See {@link editsIn}. */
  readonly edits: readonly Instant[];
}

function lagAfter({ end }: Span, next: Span | undefined, given: Week): number | undefined {
  const { active, edits } = given;
  const back = active.find((one) => one.end > end);
  if (!back) return undefined;
  const focus = Math.max(back.start, end);
  const edit = edits.find((at) => at >= focus);
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
 * When something was typed in a file of code and time was measured after it. Of edits in one stretch of editing a file
 * that follow each other in less than 5 s the first is known.
 */
function editsIn({ lines, activities }: Given): Instant[] {
  const edits = activities
    .filter(({ kind, doc }) => kind === 'edit' && codeFiles.some((one) => one === doc))
    .flatMap(({ window, doc, start, end }) => {
      const typed = lines.filter((one) => one.k === 'edit' && one.w === window && one.doc === doc);
      return atLeastApart(typed.map(({ t }) => t).filter((at) => at >= start && at < end));
    });
  return edits.toSorted((a, b) => a - b);
}

function atLeastApart(instants: readonly Instant[]): Instant[] {
  const kept: Instant[] = [];
  for (const at of instants) if (at - (kept.at(-1) ?? -Infinity) >= 5 * SECOND) kept.push(at);
  return kept;
}
