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
  const broken = { ...finishOpen(state), lostAt: undefined, lastSign: undefined, lastActive: undefined };
  return silence < 0 ? afterSetBack(broken) : broken;
}

/**
 * After the clock was set back, the window measures under another id, as if it had been opened anew. What it measured
 * before stays where it is: it neither blocks nor replaces what is measured when the clock comes to that time again
 * (docs/design.md, "A clock set right").
 */
function afterSetBack(state: WindowState): WindowState {
  const [id = '', times = '1'] = state.window.split(SET_BACK);
  return { ...state, window: `${id}${SET_BACK}${Number(times) + 1}`, latest: undefined, lastEvidence: undefined };
}

/** Stands between the id of a window and a number that grows each time the clock is set back. */
const SET_BACK = '~';
