import type { Plan } from '../journal/act';
import type { Records } from '../journal/records';
import { type DutyEntry, isRunning, type Pause } from '../records/dutyEntry';
import { byStart, type Instant, type Span } from '../time/span';
import { lastSignOfLife } from '../records/runningDuty';

/** The records that the acts in a trace changed, in memory. Plain data, so that it can be copied. */
export interface TracedRecords {
  readonly entries: Map<string, DutyEntry>;
  readonly pauses: Map<string, Pause>;
}

export function newTracedRecords(): TracedRecords {
  return { entries: new Map(), pauses: new Map() };
}

/** Computes the changes of `plan` from `records` and applies them to `table`. */
export function applyPlan(table: TracedRecords, records: Records, plan: Plan): void {
  for (const change of plan(records)) {
    if (change.table === 'entry') put(table.entries, change);
    else if (change.table === 'pause') put(table.pauses, change);
  }
}

/** The records that a plan can read at `now`. `activitiesIn` returns what the windows measured so far. */
export function recordsOf(
  { entries, pauses }: TracedRecords,
  now: Instant,
  activitiesIn: (range: Span) => readonly Span[],
): Records {
  return {
    running: () => [...entries.values()].find(isRunning),
    entry: (id) => entries.get(id),
    linkedTo: (id) => [...entries.values()].filter(({ linked }) => linked === id),
    entriesIn: (range) => touching(entries, range),
    wait: () => undefined,
    lastSignOfLife: (since) => lastSignOfLife(since, activitiesIn),
    // Latest first, as in the store: after a clock was set back, more than one pause can be in force.
    openPause: () =>
      [...pauses.values()]
        .toSorted((a, b) => b.start - a.start)
        .find(({ start, end }) => end === undefined || (start <= now && end > now)),
    pausesIn: (range) => touching(pauses, range),
    leaveIn: () => [],
    decisions: () => [],
    ruleChoices: () => [],
  };
}

function put<Row extends { readonly id: string }>(
  rows: Map<string, Row>,
  { before, after }: { readonly before?: Row | undefined; readonly after?: Row | undefined },
): void {
  if (before) rows.delete(before.id);
  if (after) rows.set(after.id, after);
}

type Open = Pick<Span, 'start'> & Partial<Span>;

function touching<Row extends Open>(rows: ReadonlyMap<string, Row>, range: Span): Row[] {
  return [...rows.values()]
    .filter(({ start, end }) => start < range.end && (end ?? Infinity) > range.start)
    .toSorted((a, b) => byStart({ end: Infinity, ...a }, { end: Infinity, ...b }) || 0);
}
