import type { Signal, SignalBody, WindowId } from '../activity/signal';
import type { RecordingSettings } from '../activity/recordingSettings';
import type { Activity } from '../activity/activity';
import { step } from '../activity/step';
import { newWindow, type WindowState } from '../activity/windowState';
import type { Duration, Instant } from '../time/span';

/** A window of a trace: what is known of it, what it measured, and when it ticks next. */
export interface TracedWindow {
  state: WindowState;
  nextTick: Instant;
  /** By start: a span that is told again says more than before. */
  readonly measured: Map<Instant, Activity>;
}

/** A window whose first line is at `at`; it ticks from there on. */
export function openWindow(id: WindowId, at: Instant, tick: Duration): TracedWindow {
  return { state: newWindow(id), nextTick: at + tick, measured: new Map() };
}

/** Gives the window the ticks that are implied until `until`. */
export function tickUntil(window: TracedWindow, until: Instant, tick: Duration, settings: RecordingSettings): void {
  if (tick === 0) return;
  for (; window.nextTick <= until; window.nextTick += tick) signal(window, { kind: 'tick' }, window.nextTick, settings);
}

/** The first tick of the same rhythm that is not before `at`. */
export function skipTicks(window: TracedWindow, at: Instant, tick: Duration): void {
  if (tick > 0 && window.nextTick < at) window.nextTick += Math.ceil((at - window.nextTick) / tick) * tick;
}

export function signal(window: TracedWindow, body: SignalBody, at: Instant, settings: RecordingSettings): void {
  const said = { ...body, at, window: window.state.window } as Signal;
  keep(window, step(window.state, said, settings));
}

export function keep(window: TracedWindow, state: WindowState): void {
  window.state = state;
  for (const activity of state.finished) window.measured.set(activity.start, activity);
}
