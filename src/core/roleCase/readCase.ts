import { inTurns, type Steps } from '../lifecycle/steps';
import type { DutyEntry } from '../records/dutyEntry';
import { breaksBetween } from '../report/comparison/measurementBasis';
import { recurringTopics, type Topic } from '../report/measures/topics';
import { inputWithSuggestionsSteps, readForFigures, type ReportStore, type ReportTerms } from '../report/readWeek';
import type { Store } from '../store/store';
import type { Role } from '../taxonomy/roles';
import { addWeeks, dateOf, weekAt, type WeekId, weekOf } from '../time/calendar';
import type { Instant, Span } from '../time/span';
import { defaultWorkingHours } from '../time/workingHours';
import { entriesInSlices } from '../timeline/inSlices';
import { withLeftEnded } from '../timeline/leftRunning';
import { elapsedWorkingTime } from '../wait/elapsed';
import { type CaseWeek, caseWeekOf } from './caseWeek';
import { type CaseInput, type RoleCase, roleCase } from './roleCase';

type CaseStore = ReportStore &
  Pick<Store, 'entriesIn' | 'pausesIn' | 'waitsIn' | 'topicLinks' | 'basisLog' | 'running' | 'lastSignOfLife'>;

interface Slices {
  /** Lets other work run. Resolves in a later turn of the event loop. */
  readonly nextTurn: () => Promise<void>;
  /** Is told which part of the weeks was read. */
  readonly onProgress: (done: number) => void;
}

/**
 * Reads the case for `role` in the last `count` weeks, the current one included, and as many weeks before them. Each week
 * is read in turns of its own.
 */
export async function readRoleCase(
  store: CaseStore,
  role: Role,
  count: number,
  terms: ReportTerms,
  { nextTurn, onProgress }: Slices,
): Promise<RoleCase> {
  const { calendar, now, taxonomy, known } = terms;
  const current = weekAt(calendar, now);
  const ids = Array.from({ length: 2 * count }, (_, index) => addWeeks(current.id, index + 1 - 2 * count));
  const read: CaseWeek[] = [];
  for (const id of ids) {
    await nextTurn();
    read.push(await inTurns(weekSteps(store, role, id, terms), nextTurn));
    onProgress(read.length / ids.length);
  }
  const range = { start: weekOf(calendar, ids[count] ?? current.id).span.start, end: current.span.end };
  const entries = await entriesOf(store, range, now, nextTurn);
  const weeks = read.slice(count);
  const history = store.basisLog.history();
  const comparedFrom = weekOf(calendar, ids[0] ?? current.id).span.start;
  return roleCase({
    ...{ role, weeks, before: read.slice(0, count), taxonomy },
    hasBreak: breaksBetween(history, comparedFrom, now).length > 0,
    to: dateOf(calendar, Math.min(now, current.span.end - 1)),
    madeOn: dateOf(calendar, now),
    workdaysAWeek: (known.workingHours ?? defaultWorkingHours).days.length,
    topics: topicsOf(store, weeks, entries, range, now),
    waits: waitsOf(store, range, terms),
    requesters: [
      ...entries.flatMap(({ requester }) => requester ?? []),
      ...store.waitsIn(range).flatMap(({ owner }) => owner ?? []),
    ],
  });
}

function* weekSteps(store: ReportStore, role: Role, id: WeekId, terms: ReportTerms): Steps<CaseWeek> {
  const week = weekOf(terms.calendar, id);
  const { recorded, context } = readForFigures(store, week, terms);
  const decisions = store.decisions(week.span);
  yield;
  const records = { week, recorded, context: { ...context, decisions } };
  return caseWeekOf(yield* inputWithSuggestionsSteps(records, terms), role);
}

async function entriesOf(
  store: CaseStore,
  range: Span,
  now: Instant,
  nextTurn: () => Promise<void>,
): Promise<DutyEntry[]> {
  const running = store.running();
  const alive = running && store.lastSignOfLife(running.start);
  return withLeftEnded(await entriesInSlices(store, range, nextTurn), { alive, activities: [] }, now);
}

/** What came up again among the entries in which the developer stood in for the role. */
function topicsOf(
  store: CaseStore,
  weeks: readonly CaseWeek[],
  entries: readonly DutyEntry[],
  range: Span,
  now: Instant,
): Topic[] {
  const stoodIn = new Set(weeks.flatMap((week) => week.stoodIn.flatMap(({ entry }) => entry?.id ?? [])));
  const counted = entries.filter(({ id }) => stoodIn.has(id));
  const links = store.topicLinks([...new Set(counted.flatMap(({ topic }) => topic ?? []))]);
  return recurringTopics(counted, links, store.pausesIn(range), range, now);
}

function waitsOf(store: CaseStore, range: Span, { calendar, now, known }: ReportTerms): CaseInput['waits'] {
  const waits = store.waitsIn(range);
  const since = Math.min(now, ...waits.map(({ openedAt }) => openedAt));
  const leave = store.leaveIn(dateOf(calendar, since), dateOf(calendar, now)).map(({ date }) => date);
  const days = { calendar, hours: known.workingHours ?? defaultWorkingHours, leave };
  return waits.map((wait) => ({
    wait,
    elapsed: elapsedWorkingTime(wait.openedAt, Math.min(wait.closedAt ?? now, now), days),
  }));
}
