import { InputError } from '../input/inputError';
import type { Plan } from '../journal/act';
import type { Records } from '../journal/records';
import type { DutyEntry } from '../records/dutyEntry';
import { type Overlap, overlapChoices } from './resolveOverlap';

/** One way to resolve an overlap, and what comes of it. */
export interface OverlapAnswer {
  readonly overlap: Overlap;
  /** The entries that would be new or different, by start; undefined where this way is refused. */
  readonly result?: readonly DutyEntry[];
  /** Those that would be gone. */
  readonly removed?: readonly DutyEntry[];
  readonly refused?: InputError;
}

/**
 * What has to be asked before an act, with a preview of each answer; nothing when no entry is in the way.
 * Nothing is stored. Throws `InputError` for what no answer would make acceptable.
 */
export function overlapQuestion(log: Records, plan: (overlap?: Overlap) => Plan): OverlapAnswer[] {
  try {
    plan()(log);
    return [];
  } catch (error) {
    if (!isAboutOverlap(error)) throw error;
  }
  return overlapChoices.map((overlap) => answer(log, overlap, plan(overlap)));
}

function answer(log: Records, overlap: Overlap, plan: Plan): OverlapAnswer {
  try {
    const changes = plan(log).filter((change) => change.table === 'entry');
    return {
      overlap,
      result: changes.flatMap(({ after }) => after ?? []).toSorted((a, b) => a.start - b.start),
      removed: changes.flatMap(({ before, after }) => (before && !after ? [before] : [])),
    };
  } catch (error) {
    if (!isAboutOverlap(error)) throw error;
    return { overlap, refused: error };
  }
}

function isAboutOverlap(error: unknown): error is InputError {
  return error instanceof InputError && error.field === 'overlap';
}
