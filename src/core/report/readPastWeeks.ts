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

/** Whether nothing has to be read for the figures of the weeks before `week`. */
export function arePastWeeksKept(week: Week, terms: ReportTerms, kept: KeptFigures): boolean {
  const basis = basisOf(terms);
  return trailing(week, terms).every((one) => one.span.end <= terms.now && kept.find(basis, one.id) !== undefined);
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
  const { now } = terms;
  const basis = basisOf(terms);
  const past: PastWeek[] = [];
  for (const one of trailing(week, terms)) {
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

/** Everything besides the records that the figures of a past week depend on. */
function basisOf({ calendar, taxonomy, known }: ReportTerms): string {
  return JSON.stringify([calendar, taxonomy, known.recording, known.workingHours, known.since]);
}

/** The twelve weeks before `week`, oldest first. */
function trailing({ id }: Week, { calendar }: ReportTerms): Week[] {
  return Array.from({ length: TRAILING_WEEKS }, (_, index) => weekOf(calendar, addWeeks(id, index - TRAILING_WEEKS)));
}

/** True for a week with a duty or a pause that has no end yet: how long it is depends on later records and on the clock. */
function isGrowing({ recorded: { entries, pauses } }: WeekRecords): boolean {
  return entries.some(isRunning) || pauses.some(({ end }) => end === undefined);
}
