import type { Activity } from '../activity/activity';
import { loneSignOf } from '../activity/openSpan';
import { setPaused } from '../activity/step';
import { instantSpan } from '../records/runningDuty';
import type { WindowId } from '../activity/signal';
import type { Plan } from '../journal/act';
import type { Taxonomy } from '../taxonomy/taxonomy';
import type { Records } from '../journal/records';
import type { Origin } from '../journal/origin';
import { addEntry } from '../duty/newEntry';
import { pauseRecording, resumeRecording } from '../pause/pausing';
import { setRight } from '../duty/setRight';
import { startDuty, stopDuty } from '../duty/startStop';
import { byStart, type Instant, overlaps } from '../time/span';
import type { Recorded } from '../store/recorded';
import { applyPlan, recordsOf, type TracedRecords, newTracedRecords } from './dutyTable';
import { dutyOf } from './parseTrace';
import { isOfWindow, signalOf } from './signalOf';
import { activityKey, openWindow, setState, signal, skipTicks, tickUntil, type TracedWindow } from './tracedWindow';
import type { TraceHeader } from './traceHeader';
import { isTold, type ToldLine, type TraceLine } from './traceLine';
import { observationsOf } from './observed';
import { type TracedProgram, followPrograms } from './tracedPrograms';

/** The state of a replay. Plain data, so that a replay can be stopped, copied and continued. */
export interface Replay {
  readonly windows: Map<WindowId, TracedWindow>;
  readonly acts: TracedRecords;
  /** The time of the last line. */
  now: Instant | undefined;
  /** True between `sleep` and `wake`, when windows do not tick. */
  asleep: boolean;
  ids: number;
  /** What other programs said, in the order of the lines. */
  readonly told: ToldLine[];
  /** The programs that ran in terminals. */
  readonly programs: TracedProgram[];
}

export function newReplay(): Replay {
  return {
    windows: new Map(),
    acts: newTracedRecords(),
    now: undefined,
    asleep: false,
    ids: 0,
    told: [],
    programs: [],
  };
}

/** Replays one line. */
export function follow(replay: Replay, header: TraceHeader, line: TraceLine): void {
  const before = replay.now;
  passTime(replay, header, line.t);
  if (before !== undefined && line.t < before) {
    applyPlan(replay.acts, recordsIn(replay), setRight(before, originAt(replay, header, line.t)));
  }
  if (line.k === 'sleep') replay.asleep = true;
  else if (line.k === 'wake') wake(replay, header, line.t);
  else if (isTold(line)) replay.told.push(line);
  else if (!isOfWindow(line))
    applyPlan(replay.acts, recordsIn(replay), planOf(line, originAt(replay, header, line.t), header.taxonomy));
  followPauses(replay);
  if (line.k === 'start' || line.k === 'stop') {
    for (const window of replay.windows.values()) setState(window, { ...window.state, beginsAnew: true });
  }
  if (!isOfWindow(line)) return;
  const window = windowOf(replay, header, line.w);
  signal(window, signalOf(line), line.t, header.settings.recording);
  followPrograms(replay.programs, line, window.state.place.project);
}

/** Pauses or resumes all windows, depending on whether a pause is in force at the current time of the replay. */
function followPauses(replay: Replay): void {
  const paused = recordsIn(replay).openPause() !== undefined;
  for (const window of replay.windows.values()) setState(window, setPaused(window.state, paused));
}

function recordsIn(replay: Replay): Records {
  return recordsOf(replay.acts, replay.now ?? 0, (range) =>
    [...activitiesSoFar(replay), ...signsSoFar(replay).map(instantSpan)].filter((one) => overlaps(one, range)),
  );
}

/** The records after the lines that were replayed so far. */
export function recordedBy(replay: Replay): Recorded {
  const { entries, pauses } = replay.acts;
  const records = recordsIn(replay);
  const running = records.running();
  const activities = activitiesSoFar(replay);
  return {
    activities,
    observations: observationsOf(replay.told, replay.programs, activities),
    entries: [...entries.values()],
    pauses: [...pauses.values()],
    ...(running && { alive: records.lastSignOfLife(running.start) }),
  };
}

/** Windows tick until `at`. After the clock was set back, they tick on from the new time. */
function passTime(replay: Replay, { tick, settings }: TraceHeader, at: Instant): void {
  const { now = at, asleep } = replay;
  replay.now = at;
  for (const window of replay.windows.values()) {
    if (!asleep) tickUntil(window, Math.max(now, at), tick, settings.recording);
    if (at < now) window.nextTick = at + tick;
  }
}

function wake(replay: Replay, { tick }: TraceHeader, at: Instant): void {
  replay.asleep = false;
  for (const window of replay.windows.values()) skipTicks(window, at, tick);
}

function windowOf(replay: Replay, { tick }: TraceHeader, id: WindowId): TracedWindow {
  const known = replay.windows.get(id);
  if (known) return known;
  const now = replay.now ?? 0;
  const opened = openWindow(id, now, tick);
  const paused = recordsIn(replay).openPause() !== undefined;
  setState(opened, setPaused(opened.state, paused));
  replay.windows.set(id, opened);
  return opened;
}

function activitiesSoFar(replay: Replay): Activity[] {
  return [...replay.windows.values()].flatMap(activitiesOf).toSorted(byStartAndWindow);
}

function activitiesOf({ state, measured }: TracedWindow): Activity[] {
  const ended = setPaused({ ...state, paused: false }, true).finished;
  return [...new Map([...measured, ...ended.map((one) => [activityKey(one), one] as const)]).values()];
}

function signsSoFar(replay: Replay): Instant[] {
  return [...replay.windows.values()].flatMap(({ state, loneSigns }) => [...loneSigns, loneSignOf(state) ?? []].flat());
}

function byStartAndWindow(a: Activity, b: Activity): number {
  return byStart(a, b) || (a.window < b.window ? -1 : 1);
}

type ActLine = Extract<TraceLine, { k: 'start' | 'stop' | 'entry' | 'pause' | 'resume' }>;

function planOf(line: ActLine, origin: Origin, taxonomy: Taxonomy): Plan {
  switch (line.k) {
    case 'start':
      return startDuty(dutyOf(line, taxonomy), origin);
    case 'stop':
      return stopDuty(origin);
    case 'entry':
      return entryPlan(line, origin, taxonomy);
    case 'pause':
      return pauseRecording(origin);
    case 'resume':
      return resumeRecording(origin);
    default:
      return line satisfies never;
  }
}

/** A replay cannot ask how to resolve an overlap, so the new entry cuts its time out of the existing entries. */
function entryPlan(line: Extract<ActLine, { k: 'entry' }>, origin: Origin, taxonomy: Taxonomy): Plan {
  const now = Math.max(origin.now, line.to);
  return addEntry({ ...dutyOf(line, taxonomy), start: line.from, end: line.to }, 'split', { ...origin, now });
}

function originAt(replay: Replay, { calendar }: TraceHeader, now: Instant): Origin {
  return { now, zone: calendar.zone, newId: () => `${++replay.ids}` };
}
