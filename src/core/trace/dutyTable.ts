import type { Plan } from '../journal/act';
import type { Records } from '../journal/records';
import { type DutyEntry, isRunning, type Pause } from '../records/dutyEntry';
import { byStart, type Instant, type Span } from '../time/span';
import { lastSignOfLife } from '../records/runningDuty';

/** The developer's acts, kept in memory: plain data that can be copied. */
export interface TracedRecords {
  readonly entries: Map<string, DutyEntry>;
  readonly pauses: Map<string, Pause>;
}

export function newTracedRecords(): TracedRecords {
  return { entries: new Map(), pauses: new Map() };
}

/** Carries out what `plan` decides by `log`. */
export function act(table: TracedRecords, log: Records, plan: Plan): void {
  for (const change of plan(log)) {
    if (change.table === 'entry') put(table.entries, change);
    else if (change.table === 'pause') put(table.pauses, change);
  }
}

/** What an act at `now` may look at before it decides; `activitiesIn` gives what the windows measured so far. */
export function recordsOf(
  { entries, pauses }: TracedRecords,
  now: Instant,
  activitiesIn: (range: Span) => readonly Span[],
): Records {
  return {
    running: () => [...entries.values()].find(isRunning),
    entry: (id) => entries.get(id),
    entriesIn: (range) => touching(entries, range),
    wait: () => undefined,
    withTopic: () => [...entries.values()].filter(({ topic }) => topic !== undefined),
    lastSignOfLife: (since) => lastSignOfLife(since, activitiesIn),
    // The latest first, as the store has it: after a clock was set back, more than one can be in force.
    openPause: () =>
      [...pauses.values()]
        .toSorted((a, b) => b.start - a.start)
        .find(({ start, end }) => end === undefined || (start <= now && end > now)),
    pausesIn: (range) => touching(pauses, range),
    leaveIn: () => [],
    decisions: () => [],
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
