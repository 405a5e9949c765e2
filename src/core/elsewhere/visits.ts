import type { AppUse } from '../observation/observation';
import { type Duration, lengthOf, MINUTE } from '../time/span';

/** A look at something else for less than this ends no visit. */
const LOOK: Duration = 3 * MINUTE;

/** A use of a program or site, with the length of the visit that it is a part of. */
export interface Visit extends AppUse {
  /** How long the program was in front for one thing, with short looks elsewhere left out. */
  readonly visit: Duration;
}

/** The uses, which are sorted, as parts of visits. */
export function visitsOf(uses: readonly AppUse[]): Visit[] {
  const visits: AppUse[][] = [];
  for (const use of uses) {
    const last = visits.findLast((visit) => isSame(visit.at(-1), use));
    if (last) last.push(use);
    else visits.push([use]);
  }
  const lengths = new Map(visits.flatMap((visit) => visit.map((use) => [use, sum(visit)] as const)));
  return uses.map((use) => ({ ...use, visit: lengths.get(use) ?? lengthOf(use) }));
}

function isSame(last: AppUse | undefined, next: AppUse): boolean {
  return last?.app === next.app && last.topic === next.topic && next.start - last.end < LOOK;
}

function sum(visit: readonly AppUse[]): Duration {
  return visit.reduce((all, use) => all + lengthOf(use), 0);
}
