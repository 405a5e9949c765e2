import { lengthOf, MINUTE, overlaps, type Span } from '../../../src/core/time/span';
import type { Printed } from '../../../src/core/trace/printed';
import type { TrueStretch } from './making';
import { type Said, saysOf, spanOf, trueOf } from './says';
import { type Track, trackOf } from './track';

const summing: ReadonlySet<string> = new Set(['rest', 'short-absences']);

/** What the review of a week takes. */
interface Reviewed {
  /** The number of lines of each day. */
  readonly rows: number[];
  asked: number;
  right: number;
  keys: number;
}

/** The rows of a week, and the keys that somebody who knows the truth needs to answer them. */
export function keysFor(review: Printed['review'], known: Track<TrueStretch>, dates: readonly string[]): Reviewed {
  const sums: Reviewed = { rows: [], asked: 0, right: 0, keys: 0 };
  const answers: Said[] = [];
  for (const { rows } of review.filter(({ date }) => dates.includes(date))) {
    sums.rows.push(rows.length);
    for (const row of rows) {
      const span = spanOf(row);
      if (summing.has(row.kind)) {
        sums.keys += 2;
        continue;
      }
      const said = saysOf(row);
      const { best, isRight } = judged(span, said, known);
      sums.asked++;
      sums.right += Number(isRight);
      sums.keys += isRight ? 1 : 2;
      answers.push({ ...span, says: isRight ? said : best });
    }
  }
  const answered = trackOf(answers);
  for (const parts of longLoads(known.rows)) {
    const shown = parts.reduce((sum, part) => sum + commonTime(part, answered.rows), 0);
    const whole = parts.reduce((sum, part) => sum + lengthOf(part), 0);
    if (shown < whole / 2) sums.keys += 3;
  }
  return sums;
}

/** What a row mostly is, and whether what it says is that, or holds for more than half of it. */
function judged(span: Span, said: string | undefined, known: Track<TrueStretch>) {
  const shares = new Map<string, number>();
  let held = 0;
  for (const truth of known.rows.filter((one) => overlaps(one, span))) {
    const common = commonTime(span, [truth]);
    shares.set(trueOf(truth), (shares.get(trueOf(truth)) ?? 0) + common);
    if (said === trueOf(truth) || (truth.also !== undefined && said === truth.also)) held += common;
  }
  const [best = 'none'] = [...shares].toSorted(([, a], [, b]) => b - a).map(([what]) => what);
  return { best, isRight: said !== undefined && (said === best || held > lengthOf(span) / 2) };
}

function commonTime({ start, end }: Span, spans: readonly Span[]): number {
  return spans.reduce((sum, one) => sum + Math.max(0, Math.min(end, one.end) - Math.max(start, one.start)), 0);
}

/** True load of 10 min or more of one category, with looks elsewhere of up to 3 min in it. */
function longLoads(truth: readonly TrueStretch[]): TrueStretch[][] {
  const all: TrueStretch[][] = [];
  const growing = new Map<string, TrueStretch[]>();
  for (const one of truth.filter(({ kind }) => kind === 'load')) {
    const before = growing.get(one.category ?? '');
    const last = before?.at(-1);
    if (before && last && one.start - last.end <= 3 * MINUTE) before.push(one);
    else {
      const begun = [one];
      growing.set(one.category ?? '', begun);
      all.push(begun);
    }
  }
  return all.filter((parts) => parts.reduce((sum, part) => sum + lengthOf(part), 0) >= 10 * MINUTE);
}
