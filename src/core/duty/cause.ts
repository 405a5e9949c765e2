import type { Instant, Span } from '../time/span';
import type { DutyLog, Plan } from '../journal/act';
import { Draft } from '../journal/draft';
import type { DutyEntry } from '../records/dutyEntry';
import type { Origin } from '../journal/origin';
import { endLeft, endRunning } from './leftRunning';
import { divide, makeRoom, type Overlap } from './resolveOverlap';
import { mustHave } from '../journal/entryOrThrow';
import { madeEntry } from './newEntry';
import { checkPast } from '../input/pastSpan';
import type { CategoryId, DutyId } from '../taxonomy/taxonomy';

/** Whose fault it was that was debugged (spec 1.3.2, “Rule on hindsight”). */
export type Cause = 'mine' | 'theirs' | 'both' | 'unclear';

export const causes: readonly Cause[] = ['mine', 'theirs', 'both', 'unclear'];

interface Place {
  readonly category: CategoryId;
  readonly duty?: DutyId;
}

const MINE: Place = { category: 'own', duty: 'own.debugging' };
const THEIRS: Place = { category: 'misuse-debugging' };

/** What debugging is while its cause is open, and what it stays when nobody knows. */
export const OPEN_CAUSE: Place = { category: 'firefighting', duty: 'firefighting.troubleshooting' };

/** Whether it can be asked whose fault it was. */
export function isDebugging({ category, duty }: Place): boolean {
  return category === THEIRS.category || duty === MINE.duty || duty === OPEN_CAUSE.duty;
}

/** Says what an entry of debugging was about, and ends it if it runs; “both” halves it into two linked entries. */
export function closeCause(id: string, cause: Cause, origin: Origin): Plan {
  return (log) => {
    const draft = new Draft(log);
    if (mustHave(log, id).end === undefined) endRunning(draft, log, origin);
    const entry = draft.entry(id);
    if (entry) settle(draft, entry, cause, origin);
    return draft.changes();
  };
}

/** The same for a debug session that nobody tagged: adds it with its cause. */
export function addDebugging(span: Span, cause: Cause, overlap: Overlap | undefined, origin: Origin): Plan {
  return (log: DutyLog) => {
    const draft = new Draft(log);
    endLeft(draft, log, origin);
    makeRoom(draft, checkPast(span, origin.now), overlap, origin);
    settle(draft, madeEntry({ ...OPEN_CAUSE, ...span, duration: 'measured' }, origin), cause, origin);
    return draft.changes();
  };
}

function settle(draft: Draft, entry: DutyEntry, cause: Cause, origin: Origin): void {
  const { category, duty, ...bare } = entry;
  // What their misuse was may have been said before.
  const theirs = category === THEIRS.category && duty !== undefined ? { category, duty } : THEIRS;
  if (cause !== 'both' || entry.end === undefined) {
    draft.put({ ...bare, ...(cause === 'mine' ? MINE : cause === 'unclear' ? OPEN_CAUSE : theirs) });
    return;
  }
  const middle: Instant = entry.start + Math.floor((entry.end - entry.start) / 2);
  const { duty: _mine, ...later } = divide(draft, { ...bare, ...MINE }, middle, middle, origin);
  draft.put({ ...later, ...theirs, linked: entry.id });
}
