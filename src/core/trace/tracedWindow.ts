import type { Signal, SignalBody, WindowId } from '../activity/signal';
import type { RecordingSettings } from '../activity/recordingSettings';
import type { Activity } from '../activity/activity';
import { step } from '../activity/step';
import { newWindow, type WindowState } from '../activity/windowState';
import type { Duration, Instant } from '../time/span';

/** A window of a trace: its state, the activity that it measured, and the time of its next tick. */
export interface TracedWindow {
  state: WindowState;
  nextTick: Instant;
  /** By `activityKey`. A longer span with the same key replaces the one before. */
  readonly measured: Map<string, Activity>;
  /** Evidence around which no time counts. */
  readonly loneSigns: Set<Instant>;
}

/** Creates a window whose first line is at `at`. Its first tick is one interval later. */
export function openWindow(id: WindowId, at: Instant, tick: Duration): TracedWindow {
  return { state: newWindow(id), nextTick: at + tick, measured: new Map(), loneSigns: new Set() };
}

/** Sends the implied ticks up to `until` to the window. */
export function tickUntil(window: TracedWindow, until: Instant, tick: Duration, settings: RecordingSettings): void {
  if (tick === 0) return;
  for (; window.nextTick <= until; window.nextTick += tick) signal(window, { kind: 'tick' }, window.nextTick, settings);
}

/** Moves the next tick to `at` or later, by whole intervals. */
export function skipTicks(window: TracedWindow, at: Instant, tick: Duration): void {
  if (tick > 0 && window.nextTick < at) window.nextTick += Math.ceil((at - window.nextTick) / tick) * tick;
}

export function signal(window: TracedWindow, body: SignalBody, at: Instant, settings: RecordingSettings): void {
  const received = { ...body, at, window: window.state.window } as Signal;
  setState(window, step(window.state, received, settings));
}

export function setState(window: TracedWindow, state: WindowState): void {
  window.state = state;
  for (const activity of state.finished) window.measured.set(activityKey(activity), activity);
  for (const at of state.loneSigns) window.loneSigns.add(at);
}

/** Identifies an activity as the store does. */
export function activityKey({ window, start }: Activity): string {
  return `${window} ${start}`;
}
