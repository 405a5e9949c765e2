import type { Change, Plan } from '../duty/act';
import type { DutyEntry, DutyStart } from '../duty/dutyEntry';
import type { Origin } from '../duty/identity';
import { type Span, subtract } from '../time/span';

/** Adds an entry afterwards; what it overlaps gives way, and is divided where it goes on behind it. */
export function insertEntry({ start, end, ...said }: DutyStart & Span, origin: Origin): Plan {
  return (log) => {
    const after: DutyEntry = {
      ...said,
      id: origin.newId(),
      start,
      end,
      zone: origin.zone,
      duration: 'estimated',
      provenance: 'manual-later',
      createdAt: origin.now,
    };
    return [
      ...log.entriesIn({ start, end }).flatMap((one) => without(one, { start, end }, origin)),
      entryChange(after),
    ];
  };
}

function without(before: DutyEntry, hole: Span, origin: Origin): Change[] {
  const [first, ...others] = subtract({ ...before, end: before.end ?? Number.POSITIVE_INFINITY }, [hole]).map(reopen);
  if (!first) return [{ table: 'entry', before }];
  const split = others.map((one) => entryChange({ ...one, id: origin.newId(), linked: before.id }));
  return [{ table: 'entry', before, after: first }, ...split];
}

function reopen({ end, ...entry }: DutyEntry): DutyEntry {
  return end === Number.POSITIVE_INFINITY ? entry : { ...entry, ...(end !== undefined && { end }) };
}

function entryChange(after: DutyEntry): Change {
  return { table: 'entry', after };
}
