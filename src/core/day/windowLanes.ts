import type { Activity } from '../activity/activity';
import { byStart, clip, type Duration, type Instant, lengthOf, MINUTE, type Span } from '../time/span';

/** Time in one window without a break, in one project. */
export interface LaneSpan extends Span {
  readonly project?: string;
}

/** The time of one window, or of several windows of the same project that were open one after another. */
export interface WindowLane {
  /** The project with the most time; absent when there is none. */
  readonly project?: string;
  /** The program, such as `Visual Studio Code`. */
  readonly editor: string;
  /** Sorted, without overlap. */
  readonly spans: readonly LaneSpan[];
}

/** Breaks of a window that are not longer than this are not drawn. */
const UNSEEN: Duration = MINUTE;

/**
 * What was measured in each window on a day. A window that was opened when another one of the same project and program
 * had been used for the last time goes on in the lane of that one. `editorOf` names the program of a window.
 */
export function windowLanes(
  activities: readonly Activity[],
  day: Span,
  editorOf: (window: string) => string,
): WindowLane[] {
  const lanes: WindowLane[] = [];
  for (const lane of lanesByWindow(activities, day, editorOf)) {
    const from = startOf(lane);
    const free = lanes.findIndex((one) => isAlike(one, lane) && endOf(one) <= from);
    const before = lanes[free];
    if (before) lanes[free] = { ...before, spans: [...before.spans, ...lane.spans] };
    else lanes.push(lane);
  }
  return lanes;
}

function lanesByWindow(activities: readonly Activity[], day: Span, editorOf: (window: string) => string): WindowLane[] {
  const spans = new Map<string, LaneSpan[]>();
  for (const activity of activities.toSorted(byStart)) {
    const part = clip<Span>({ start: activity.start, end: activity.end }, day);
    if (!part || activity.hidden) continue;
    const { project } = activity;
    const known = spans.get(activity.window) ?? [];
    spans.set(activity.window, withSpan(known, { ...part, ...(project !== undefined && { project }) }));
  }
  return [...spans]
    .map(([window, parts]): WindowLane => {
      const project = longest(parts);
      return { editor: editorOf(window), spans: parts, ...(project !== undefined && { project }) };
    })
    .toSorted((a, b) => startOf(a) - startOf(b));
}

function withSpan(spans: LaneSpan[], next: LaneSpan): LaneSpan[] {
  const last = spans.at(-1);
  const goesOn = last && last.project === next.project && next.start - last.end <= UNSEEN;
  if (goesOn) spans[spans.length - 1] = { ...last, end: Math.max(last.end, next.end) };
  else spans.push(next);
  return spans;
}

function longest(spans: readonly LaneSpan[]): string | undefined {
  const lengths = new Map<string, Duration>();
  for (const { project, ...span } of spans) {
    if (project !== undefined) lengths.set(project, (lengths.get(project) ?? 0) + lengthOf(span));
  }
  return [...lengths].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

function isAlike(one: WindowLane, other: WindowLane): boolean {
  return one.project === other.project && one.editor === other.editor;
}

function startOf({ spans }: WindowLane): Instant {
  return spans[0]?.start ?? 0;
}

function endOf({ spans }: WindowLane): Instant {
  return spans.at(-1)?.end ?? 0;
}
