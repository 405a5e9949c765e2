import { isOfIncident } from '../observation/isOfIncident';
import type { Activity } from '../activity/activity';
import type { Commit, Observation } from '../observation/observation';
import { byStart, type Duration, type Instant, MINUTE, type Span } from '../time/span';
import { sliding } from '../time/spanSearch';
import type { OpenRun } from './openRuns';

/** The activity in which untagged time lies, and what other programs say. */
export interface Surroundings {
  /** The latest start of an activity. */
  readonly latest: Instant;
  /** The edits of source that overlap a range. The calls must have ranges sorted by start. */
  readonly sourceEdits: (range: Span) => readonly Activity[];
  /** Code of others that was read. */
  readonly read: readonly Activity[];
  /** Commits, sorted. */
  readonly commits: readonly Commit[];
  /** Another program says something. */
  readonly isObserved: boolean;
  /** What shows that an incident was open; undefined where no program says what was in front. */
  readonly incidents: readonly Span[] | undefined;
}

/** `activities` are in any order and include those around the untagged time. */
export function surroundings(activities: readonly Activity[], observations: readonly Observation[] = []): Surroundings {
  const edits = activities.filter(({ kind, fileClass }) => kind === 'edit' && fileClass === 'source');
  return {
    latest: activities.reduce((last, { start }) => Math.max(last, start), Number.NEGATIVE_INFINITY),
    sourceEdits: sliding(edits.toSorted(byStart)),
    read: activities.filter(({ kind, owner }) => kind === 'read' && owner === 'others'),
    commits: observations.filter((one) => one.kind === 'commit').toSorted(byStart),
    ...saidOn(observations),
  };
}

/** What other programs say about the time of the observations. */
export function saidOn(observations: readonly Observation[]): Pick<Surroundings, 'isObserved' | 'incidents'> {
  const apps = observations.filter((one) => one.kind === 'app');
  return {
    isObserved: observations.some(({ kind }) => kind !== 'program'),
    incidents: apps.length === 0 ? undefined : apps.filter(isOfIncident),
  };
}

/** How near to the writing of a contract the code of its consumers is read, and for how long. */
const BESIDE: Duration = 10 * MINUTE;
const READ: Duration = 0.75 * MINUTE;

/** True when code of others in another project was read around the run. */
export function readsConsumers(run: OpenRun, { read }: Pick<Surroundings, 'read'>): boolean {
  const project = run.parts[0]?.activity.project;
  const around = { start: run.start - BESIDE, end: run.end + BESIDE };
  const time = read
    .filter((one) => one.project !== project)
    .reduce((sum, one) => sum + Math.max(0, Math.min(one.end, around.end) - Math.max(one.start, around.start)), 0);
  return time >= READ;
}

/** An incident is open for so long after its last sign. */
const OPEN: Duration = 45 * MINUTE;

/** True when it is known that no incident was open. */
export function isAtRest(run: OpenRun, { incidents }: Pick<Surroundings, 'incidents'>): boolean {
  return incidents?.every(({ start, end }) => start > run.end || end + OPEN < run.start) ?? false;
}

/** True for a text that accounts for an incident, in contrast to one that says what to do in the next. */
export function isAccount({ doc = '' }: Activity): boolean {
  return /post-?_?mortem|incident|\brca\b|root-?_?cause/i.test(doc);
}
