import type { Instant } from '../time/span';
import type { Plan } from '../journal/act';
import { Draft } from '../journal/draft';
import type { DutyEntry } from '../records/dutyEntry';
import { type Facets, facetNames } from '../records/facetTable';
import type { Origin } from '../journal/origin';
import { endLeft } from './leftRunning';
import { resolveOverlap, type Overlap } from './resolveOverlap';
import { withoutUndefined } from '../input/parseInput';
import { entryOrThrow } from '../journal/entryOrThrow';
import { checkInstant, checkPast } from '../input/pastSpan';
import { categoryOf } from '../taxonomy/lookup';
import type { CategoryId, DutyId } from '../taxonomy/taxonomy';

/** Changes to an entry. Null removes a facet or the duty; absent fields do not change. */
export type EntryEdit = { readonly [Name in keyof Facets]?: Facets[Name] | null } & {
  readonly start?: Instant;
  /** Ends the entry if it is running. */
  readonly end?: Instant;
  readonly category?: CategoryId;
  /** Sets the category too, because the id of a duty contains it. */
  readonly duty?: DutyId | null;
};

/** Changes one entry. New bounds that overlap other entries need `overlap`. Throws `InputError`. */
export function editEntry(id: string, edit: EntryEdit, overlap: Overlap | undefined, origin: Origin): Plan {
  return (log) => {
    const before = entryOrThrow(log, id);
    const draft = new Draft(log);
    const after = edited(before, edit);
    if (after.start !== before.start || after.end !== before.end) {
      if (before.end !== undefined) endLeft(draft, log, origin);
      moveTo(draft, after, overlap, origin);
    }
    draft.put(after);
    return draft.changes();
  };
}

/** The entry with the changes applied. */
export function edited(before: DutyEntry, { start, end, category, duty, ...facets }: EntryEdit): DutyEntry {
  const moved = (start ?? before.start) !== before.start || (end ?? before.end) !== before.end;
  const ref = category === undefined && duty === undefined ? {} : editedRef(before, category, duty);
  const after: Record<string, unknown> = { ...before, ...withoutUndefined({ start, end }), ...facets, ...ref };
  for (const name of [...facetNames, 'duty']) if (isNothing(after[name])) delete after[name];
  const entry = after as unknown as DutyEntry;
  const isDifferent = moved || entry.category !== before.category || entry.duty !== before.duty;
  return {
    ...entry,
    duration: moved && before.duration === 'measured' ? 'adjusted' : before.duration,
    provenance: isDifferent && before.provenance === 'suggestion-accepted' ? 'suggestion-edited' : before.provenance,
  };
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

/** The new category and duty. The category of a new duty wins, and a change of category removes the old duty. */
function editedRef(before: DutyEntry, named: CategoryId | undefined, duty: DutyId | null | undefined) {
  const category = duty ? categoryOf(duty) : (named ?? before.category);
  const kept = category === before.category ? before.duty : undefined;
  return { category, duty: duty === undefined ? kept : duty };
}

function moveTo(draft: Draft, { id, start, end }: DutyEntry, overlap: Overlap | undefined, origin: Origin): void {
  if (end === undefined) checkInstant('start', start, origin.now);
  else checkPast({ start, end }, origin.now);
  draft.remove(id);
  resolveOverlap(draft, { start, end: end ?? Math.max(start + 1, origin.now) }, overlap, origin);
}
