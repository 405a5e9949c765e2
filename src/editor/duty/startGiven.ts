import type { Duties, DutyChange } from '../../core/duty/duties';
import { parseDutyStart } from '../../core/records/dutyStart';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import { TOGGLE } from '../contributions';

/** Starts the duty that a command was given; with `TOGGLE` a duty of that category that runs is stopped instead. */
export async function startGiven(
  duties: Pick<Duties, 'start' | 'toggle'>,
  taxonomy: Taxonomy,
  given: unknown,
  mode: unknown,
): Promise<DutyChange> {
  const start = parseDutyStart(given, taxonomy);
  return mode === TOGGLE ? duties.toggle(start) : duties.start(start);
}
