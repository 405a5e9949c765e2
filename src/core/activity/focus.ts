import type { Instant } from '../time/span';
import { applyEvidence, idleThreshold, kindAfter } from './idle';
import { beginOpen, extendOpen, finishOpen } from './openSpan';
import type { RecordingSettings } from './recordingSettings';
import type { WindowState } from './windowState';

/**
 * When the window has focus again within `focusGrace`, the time without focus counts for the document before. After
 * a longer time the activity ended when focus was lost (docs/design.md, "Focus lost").
 */
export function focusGained(state: WindowState, at: Instant, settings: RecordingSettings): WindowState {
  if (state.focused) return state;
  const { lostAt, open } = state;
  const inTime = lostAt !== undefined && open !== undefined && at - lostAt <= settings.focusGrace;
  const focused = { ...state, focused: true, lostAt: undefined };
  if (!inTime) return applyEvidence(finishOpen(focused), at, 'read', settings);
  // After a change of the running duty the return belongs to the span that begins with it.
  const evidence = state.beginsAnew ? open.evidence : [...open.evidence, at];
  const back = { ...extendOpen(open, at, open.idle), evidence };
  return applyEvidence({ ...focused, open: back }, at, 'read', settings);
}

/** Losing focus is the last evidence of the window; no time counts after it. */
export function focusLost(state: WindowState, at: Instant, settings: RecordingSettings): WindowState {
  if (!state.focused) return state;
  const lost = { ...state, focused: false, lostAt: at };
  const { open } = state;
  const idle = idleThreshold(state, settings);
  if (open && at - open.last <= open.idle) return { ...lost, open: extendOpen(open, at, idle) };
  const ended = finishOpen(lost);
  return beginOpen(ended, at, kindAfter(ended, 'read'), state.place, idle);
}
