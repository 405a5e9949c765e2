import { type Duration, type Instant, SECOND } from '../time/span';
import { applyEvidence } from './idle';
import type { RecordingSettings } from './recordingSettings';
import type { WindowState } from './windowState';

/** VS Code calls a window active until 40 to 70 s after the last key or click. One tick is added to that. */
const HELD: Duration = 85 * SECOND;

/** A window that was not active for longer than this and is active again got a key or a click. */
const PAUSE: Duration = 60 * SECOND;

/**
 * The window is in use while a program runs in its terminal. What is typed there is seen by nobody, so the time counts
 * while this holds, at most for `readingIdle` after the last sign of the person: on a server, a window can stay active
 * after its client has gone (docs/design.md, "A program in the terminal").
 */
export function terminalUsed(state: WindowState, at: Instant, settings: RecordingSettings): WindowState {
  const { open, lastSign = Number.NEGATIVE_INFINITY, lastActive = Number.NEGATIVE_INFINITY } = state;
  const seen = { ...state, lastActive: at };
  const isAgain = at - Math.max(lastSign, lastActive) > PAUSE;
  const sinceSign = at - lastSign;
  // Soon after evidence in a document, the window is active because of that evidence.
  const isElsewhere = open?.kind !== 'terminal' && sinceSign <= HELD;
  if (!isAgain && (isElsewhere || sinceSign > settings.readingIdle)) return seen;
  const tolerant = open && { open: { ...open, idle: Math.max(open.idle, settings.readingIdle) } };
  const used = applyEvidence({ ...seen, ...tolerant }, at, 'terminal', settings);
  return isAgain ? { ...used, lastSign: at } : used;
}
