import type { Instant } from '../time/span';
import { finishOpen } from './openSpan';
import { LONGEST_SILENCE } from './recordingSettings';
import type { WindowState } from './windowState';

/**
 * A break is more than 60 s without any signal of a window, ticks included, or a clock that went backwards. No time
 * counts across a break (docs/design.md, "Sleep and clock jumps").
 */
export function breakIfSilent(state: WindowState, at: Instant): WindowState {
  const silence = state.lastSignal === undefined ? 0 : at - state.lastSignal;
  if (silence >= 0 && silence <= LONGEST_SILENCE) return state;
  return { ...finishOpen(state), lostAt: undefined };
}
