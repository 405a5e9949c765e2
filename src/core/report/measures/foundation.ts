import type { DutyEntry } from '../../records/dutyEntry';
import { wholesOf } from '../../records/parts';
import type { LocalDate } from '../../time/calendar';
import { isWorkday } from '../../time/workingSpans';
import { type Coverage, coverageOf } from './coverage';
import { countDays } from './dayCounts';
import { type DayReport, daysOf } from './days';
import { type LoadPiece, loadPieces } from '../input/loadPieces';
import { type ReportContext, contextWithDefaults, type ReportInput } from '../input/reportInput';
import { type Totals, totalsOf } from './totals';

/** The values from which the measures of a week are computed. */
interface Foundation {
  readonly known: ReportContext;
  readonly entries: ReadonlyMap<string, DutyEntry>;
  readonly load: readonly LoadPiece[];
  /** The id that the parts of one entry have in common, also when some of them lie before the week. */
  readonly wholeOf: (id: string) => string;
  readonly totals: Totals;
  readonly days: readonly DayReport[];
  /** Undefined in a week without tracked time. */
  readonly coverage: Coverage | undefined;
}

export function foundationOf(input: ReportInput): Foundation {
  const { week, segments, taxonomy, now } = input;
  const known = contextWithDefaults(input);
  const entries = new Map(input.entries.map((entry) => [entry.id, entry]));
  const load = loadPieces(segments, entries, taxonomy);
  const wholeOf = wholesOf([...known.recent, ...input.entries]);
  const totals = totalsOf(segments);
  const { workingHours, leave } = known;
  const works = (date: LocalDate): boolean => isWorkday(date, workingHours, leave);
  const days = daysOf(week, segments, works);
  const coverage = coverageOf({
    week,
    totals,
    load,
    wholeOf,
    days: countDays(days, now, known.since),
    usualWorkdays: workingHours.days.length,
  });
  return { known, entries, load, wholeOf, totals, days, coverage };
}
