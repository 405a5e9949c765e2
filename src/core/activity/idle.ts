import type { Duration, Instant } from '../time/span';
import type { ActivityKind } from './activity';
import { beginOpen, extendOpen, finishOpen, isFull, withEvidence } from './openSpan';
import type { RecordingSettings } from './recordingSettings';
import type { Opened } from './signal';
import type { WindowState } from './windowState';

/**
 * The longest gap that counts after evidence. `readingIdle` holds while a debug session is paused, a test task runs or
 * a preview is open. The state right after the earlier evidence decides (docs/design.md, "Idle threshold").
 */
export function idleThreshold(state: WindowState, settings: RecordingSettings): Duration {
  const reading = state.debugPaused || state.testTasks > 0 || state.previews > 0;
  return reading ? settings.readingIdle : settings.idle;
}

/**
 * When the gap between two pieces of evidence in one window is at most the idle threshold, the time between them counts
 * for the document of the earlier one. With a longer gap the activity ends at the earlier one
 * (docs/design.md, "Idle threshold"). `isTyped`: whether the evidence is a typed edit.
 */
export function applyEvidence(
  state: WindowState,
  at: Instant,
  evidence: ActivityKind,
  settings: RecordingSettings,
  isTyped = false,
): WindowState {
  const { place } = state;
  const idle = idleThreshold(state, settings);
  const { open } = state;
  if (!open || at - open.last > open.idle) {
    const ended = finishOpen(state);
    return beginOpen(ended, at, kindAfter(ended, evidence), place, idle, isTyped);
  }
  const kind = kindAfter(state, evidence);
  const extended = withEvidence(extendOpen(open, at, idle), at, isTyped);
  const goesOn = kind === open.kind && samePlace(place, open.place) && !isFull(open, at);
  if (goesOn && !state.beginsAnew) return { ...state, open: extended };
  // Nothing of the span before is alone, because the next one begins where it ends.
  const ended = { ...finishOpen({ ...state, open: { ...open, last: at } }), loneSigns: state.loneSigns };
  return beginOpen(ended, at, kind, place, idle, isTyped);
}

/**
 * Time in a page of this extension belongs to the stretch around it: it goes on with the document and the kind before,
 * and never begins a stretch, so that nobody is asked what it was (docs/design.md, "Evidence").
 */
export function continueSpan(state: WindowState, at: Instant, settings: RecordingSettings): WindowState {
  const { open, place } = state;
  if (!open || place.doc === undefined || at - open.last > open.idle) return state;
  return applyEvidence(state, at, state.beginsAnew && open.kind === 'edit' ? 'read' : open.kind, settings);
}

/**
 * Reading counts as review or editing in a document that is reviewed or edited, and as debugging while debugging.
 * A document is edited while the span in which something was typed in it goes on, so not after an idle gap, nor after
 * the running duty changed.
 */
export function kindAfter(state: WindowState, evidence: ActivityKind): ActivityKind {
  if (evidence !== 'read') return evidence;
  if (state.place.review) return 'review';
  if (state.debugSessions > 0) return 'debug';
  const { open } = state;
  return open?.kind === 'edit' && samePlace(state.place, open.place) && !state.beginsAnew ? 'edit' : 'read';
}

function samePlace(a: Partial<Opened>, b: Partial<Opened>): boolean {
  return a === b || (a.doc === b.doc && a.project === b.project && a.branch === b.branch && a.language === b.language);
}
