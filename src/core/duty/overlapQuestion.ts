import { InputError } from '../input/inputError';
import { entryChanges, type Plan } from '../journal/act';
import type { Records } from '../journal/records';
import type { DutyEntry } from '../records/dutyEntry';
import { type Overlap, overlapChoices } from './resolveOverlap';

/** One way to resolve an overlap, with its result. */
export interface OverlapAnswer {
  readonly overlap: Overlap;
  /** The entries that would be added or changed, sorted by start; undefined when this way is refused. */
  readonly result?: readonly DutyEntry[];
  /** The entries that would be deleted. */
  readonly removed?: readonly DutyEntry[];
  readonly refused?: InputError;
}

/**
 * The possible answers to an overlap, each with a preview; empty when the act overlaps no entry. Stores nothing.
 * Throws `InputError` when the act is refused for a reason other than overlap.
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
    const changes = entryChanges({ changes: plan(log) });
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
