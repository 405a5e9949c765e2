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

/** What is different about an entry; null takes a facet or the duty away, and what is not named stays. */
export type EntryEdit = { readonly [Name in keyof Facets]?: Facets[Name] | null } & {
  readonly start?: Instant;
  /** Ends a running duty there. */
  readonly end?: Instant;
  readonly category?: CategoryId;
  /** Names its category too. */
  readonly duty?: DutyId | null;
};

/** Changes one entry; bounds that reach into others need `overlap`. Throws `InputError`. */
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

/** The entry with what is different about it. */
export function edited(before: DutyEntry, { start, end, category, duty, ...facets }: EntryEdit): DutyEntry {
  const moved = (start ?? before.start) !== before.start || (end ?? before.end) !== before.end;
  const place = category === undefined && duty === undefined ? {} : placed(before, category, duty);
  const after: Record<string, unknown> = { ...before, ...withoutUndefined({ start, end }), ...facets, ...place };
  for (const name of [...facetNames, 'duty']) if (after[name] === null || after[name] === undefined) delete after[name];
  const entry = after as unknown as DutyEntry;
  const otherwise = moved || entry.category !== before.category || entry.duty !== before.duty;
  return {
    ...entry,
    duration: moved && before.duration === 'measured' ? 'adjusted' : before.duration,
    provenance: otherwise && before.provenance === 'suggestion-accepted' ? 'suggestion-edited' : before.provenance,
  };
}

/** A duty names its category, and another category leaves the old duty behind. */
function placed(before: DutyEntry, named: CategoryId | undefined, duty: DutyId | null | undefined) {
  const category = duty ? categoryOf(duty) : (named ?? before.category);
  const kept = category === before.category ? before.duty : undefined;
  return { category, duty: duty === undefined ? kept : duty };
}

function moveTo(draft: Draft, { id, start, end }: DutyEntry, overlap: Overlap | undefined, origin: Origin): void {
  if (end === undefined) checkInstant('start', start, origin.now);
  else checkPast({ start, end }, origin.now);
  draft.remove(id);
  resolveOverlap(draft, { start, end: end ?? Number.MAX_SAFE_INTEGER }, overlap, origin);
}
