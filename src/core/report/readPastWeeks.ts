import { isRunning } from '../records/dutyEntry';
import { addWeeks, type Week, weekOf } from '../time/calendar';
import { inputFrom, readForFigures, type ReportStore, type ReportTerms, type WeekRecords } from './readWeek';
import type { PastWeek } from './comparison/comparison';
import type { KeptFigures } from './comparison/keptFigures';
import { figuresOf } from './comparison/weekFigures';

/** The number of earlier weeks with which a week is compared. */
const TRAILING_WEEKS = 12;

/** How the work on a report is divided, so that nothing has to wait for all of it. */
export interface Slices {
  /** Lets other work run. Resolves in a later turn of the event loop. */
  readonly nextTurn: () => Promise<void>;
  /** The figures of earlier weeks from before. */
  readonly kept: KeptFigures;
}

/**
 * The figures of the twelve weeks before `week`, oldest first. Each week that is not kept is read in a turn of its own,
 * without suggestions: no figure distinguishes untagged from suggested time.
 */
export async function readPastWeeks(
  store: ReportStore,
  week: Week,
  terms: ReportTerms,
  { nextTurn, kept }: Slices,
): Promise<PastWeek[]> {
  const { calendar, taxonomy, now, known } = terms;
  const basis = JSON.stringify([calendar, taxonomy, known.recording, known.workingHours, known.since]);
  const past: PastWeek[] = [];
  for (let back = TRAILING_WEEKS; back > 0; back--) {
    const one = weekOf(calendar, addWeeks(week.id, -back));
    // A week that is not over changes with the clock, which may also be set back.
    const isOver = one.span.end <= now;
    let figures = isOver ? kept.find(basis, one.id) : undefined;
    if (!figures) {
      await nextTurn();
      // Read and kept in one turn, so that no change comes between.
      const records = readForFigures(store, one, terms);
      figures = figuresOf(inputFrom(records, terms));
      if (isOver && !isGrowing(records)) kept.keep(basis, one, figures);
    }
    past.push({ figures, start: one.span.start });
  }
  return past;
}

/** True for a week with a duty or a pause that has no end yet: how long it is depends on later records and on the clock. */
function isGrowing({ recorded: { entries, pauses } }: WeekRecords): boolean {
  return entries.some(isRunning) || pauses.some(({ end }) => end === undefined);
}
