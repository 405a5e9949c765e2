import type { WeeklyReport } from '../../core/report/weeklyReport';
import type { WeekId } from '../../core/time/calendar';
import { HOUR, overlaps, type Span } from '../../core/time/span';

const DAY = 24 * HOUR;

/** A report looks back 28 days from the end of its week, and a change so near to a week can change its figures. */
const BEFORE = 22 * DAY;
const AFTER = DAY;

/** So many weeks are kept, of which two lie beside the one that is shown. */
const MOST = 6;

/** The weeks whose reports the page keeps, until something in them may have changed. */
export class WeeksAhead {
  readonly #spans = new Map<WeekId, Span>();

  /** The weeks beside a report that the page does not keep yet. */
  missing({ previousWeek, nextWeek, progress }: WeeklyReport): WeekId[] {
    const beside = progress === 'past' ? [previousWeek, nextWeek] : [previousWeek];
    return beside.filter((week) => !this.#spans.has(week));
  }

  /** Notes that the page keeps a report. Returns the weeks that it has to forget for it. */
  keep({ week, days }: WeeklyReport): WeekId[] {
    const [first, last] = [days.at(0), days.at(-1)];
    if (first && last) this.#spans.set(week, { start: first.start - BEFORE, end: last.end + AFTER });
    const oldest = [...this.#spans.keys()].slice(0, -MOST);
    for (const one of oldest) this.#spans.delete(one);
    return oldest;
  }

  /** Returns the weeks that the page has to forget after a change, which is anywhere if it is undefined. */
  drop(changed: Span | undefined): WeekId[] {
    const weeks = [...this.#spans].flatMap(([week, span]) => (!changed || overlaps(span, changed) ? [week] : []));
    for (const week of weeks) this.#spans.delete(week);
    return weeks;
  }
}
