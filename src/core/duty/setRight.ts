import type { Plan, RecordChange } from '../journal/act';
import { Draft } from '../journal/draft';
import type { Origin } from '../journal/origin';
import type { Records } from '../journal/records';
import type { Instant } from '../time/span';
import { beginNow } from './ahead';

/**
 * What changes when a clock that was ahead is set right (docs/design.md, "A clock set right"). `before` is the last
 * instant that the clock showed while it was ahead; `origin` has the right time. A duty or a pause that began ahead goes
 * on from now. Nothing changes when none did.
 */
export function setRight(before: Instant, origin: Origin): Plan {
  return (log) => {
    const draft = new Draft(log);
    beginNow(draft, before, origin);
    return [...draft.changes(), ...movedPause(log, before, origin)];
  };
}

/** A pause that ends by itself and began ahead keeps what is left of its length. */
function movedPause(log: Records, before: Instant, { now }: Origin): RecordChange[] {
  const inForce = log
    .pausesIn({ start: before, end: before + 1 })
    .find(({ start, end }) => start > now && end !== undefined);
  if (inForce?.end === undefined) return [];
  const left = inForce.end - before;
  return [{ table: 'pause', before: inForce, after: { ...inForce, start: now, end: now + left } }];
}
