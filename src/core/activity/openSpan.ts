import type { Instant } from '../time/span';
import type { Activity, ActivityKind } from './activity';
import { fileClassOf } from './classifyFile';
import { EVIDENCE_RESOLUTION, LONGEST_SPAN } from './recordingSettings';
import { HIDDEN, type Opened, type WindowId } from './signal';
import type { GrowingSpan, WindowState } from './windowState';
import { withWorkAtEnd } from './workAtEnd';

/** Ends the open span at its last evidence. */
export function finishOpen(state: WindowState): WindowState {
  if (!state.open) return state;
  const activity = toActivity(state.window, state.open) ?? withWorkAtEnd(state.latest, state.open);
  const ended = { ...state, open: undefined, lastEvidence: state.open.last };
  if (activity) return { ...ended, latest: activity, finished: [...state.finished, activity] };
  const lone = loneSignOf(state);
  return lone === undefined ? ended : { ...ended, loneSigns: [...state.loneSigns, lone] };
}

/** The only evidence of the open span, unless it ended the span before. */
export function loneSignOf({ open, latest }: WindowState): Instant | undefined {
  return open && open.last === open.start && latest?.end !== open.start ? open.start : undefined;
}

/** Begins a span at `at`, perhaps with a typed edit. */
export function beginOpen(
  state: WindowState,
  at: Instant,
  kind: ActivityKind,
  place: Partial<Opened>,
  idle: number,
  isTyped = false,
): WindowState {
  const open = { start: at, last: at, idle, kind, place, evidence: [at], typed: isTyped ? [at] : [] };
  return { ...state, beginsAnew: false, open };
}

/** Extends the open span to `at`. */
export function extendOpen(open: GrowingSpan, at: Instant, idle: number): GrowingSpan {
  return { ...open, last: at, idle };
}

/**
 * Adds `at` to the evidence, unless it is less than `EVIDENCE_RESOLUTION` after the last instant. Typed edits are
 * compared with each other only, so that the first edit after a scroll is always kept.
 */
export function withEvidence(open: GrowingSpan, at: Instant, isTyped: boolean): GrowingSpan {
  const { evidence, typed } = open;
  const alike = isTyped ? typed : evidence;
  const kept = alike[alike.length - 1];
  if (kept !== undefined && at - kept < EVIDENCE_RESOLUTION) return open;
  return { ...open, evidence: [...evidence, at], typed: isTyped ? [...typed, at] : typed };
}

export function isFull(open: GrowingSpan, at: Instant): boolean {
  return at - open.start > LONGEST_SPAN;
}

/** The open span up to its last evidence, or undefined while it has no length. */
export function toActivity(window: WindowId, open: GrowingSpan): Activity | undefined {
  if (open.last === open.start) return undefined;
  const { doc, project, language, branch, owner } = open.place;
  if (doc === HIDDEN) {
    const { start, last: end, evidence } = open;
    return { window, start, end, kind: 'read', fileClass: 'other', evidence, hidden: true };
  }
  return {
    window,
    start: open.start,
    end: open.last,
    kind: open.kind,
    ...(project !== undefined && { project }),
    ...(doc !== undefined && { doc }),
    fileClass: doc === undefined ? 'other' : fileClassOf(doc, project, language),
    ...(language !== undefined && { language }),
    ...(branch !== undefined && { branch }),
    ...(owner !== undefined && { owner }),
    evidence: open.evidence,
    ...(open.kind === 'edit' && { typed: open.typed }),
  };
}
