import { breakIfSilent } from './breaks';
import { evidenceOf } from './evidence';
import { focusGained, focusLost } from './focus';
import { applyEvidence, continueSpan } from './idle';
import { finishOpen } from './openSpan';
import type { Owner } from './owner';
import type { RecordingSettings } from './recordingSettings';
import { type DocName, HIDDEN, type Opened, OWN_PAGE, type Signal } from './signal';
import { terminalUsed } from './terminalUse';
import type { Instant } from '../time/span';
import type { WindowState } from './windowState';

const PLACES_KEPT = 32;
const NOTHING: readonly never[] = [];

/** Returns the state of the window after a signal. `finished` holds the spans that the signal ended. */
export function step(before: WindowState, signal: Signal, settings: RecordingSettings): WindowState {
  const cleared = before.finished.length === 0 && before.loneSigns.length === 0 ? before : withoutResults(before);
  const unbroken = breakIfSilent(cleared, signal.at);
  const state = follow(unbroken, signal);
  return { ...respond(state, signal, settings), lastSignal: signal.at };
}

/** The state without what the step before ended. */
export function withoutResults(state: WindowState): WindowState {
  return { ...state, finished: NOTHING, loneSigns: NOTHING };
}

/** Pauses or resumes recording. The open span ends at its last evidence, and no time counts across a pause. */
export function setPaused(before: WindowState, paused: boolean): WindowState {
  const state = withoutResults(before);
  return state.paused === paused ? state : { ...finishOpen(state), lostAt: undefined, paused };
}

function respond(state: WindowState, signal: Signal, settings: RecordingSettings): WindowState {
  if (state.paused) return { ...state, focused: focusAfter(state.focused, signal) };
  if (signal.kind === 'focus') return withSign(state, focusGained(state, signal.at, settings), signal.at);
  if (signal.kind === 'blur') return withSign(state, focusLost(state, signal.at, settings), signal.at);
  if (signal.kind === 'active') return state.focused ? terminalUsed(state, signal.at, settings) : state;
  if (signal.kind === 'close') return { ...finishOpen(state), focused: false, lostAt: undefined };
  if (signal.kind === 'input' && signal.scheme === OWN_PAGE) {
    return state.focused ? { ...continueSpan(state, signal.at, settings), lastSign: signal.at } : state;
  }
  const evidence = evidenceOf(signal);
  // See docs/design.md, "Only the focused window".
  if (!evidence || !state.focused) return state;
  return withSign(state, applyEvidence(state, signal.at, evidence, settings, signal.kind === 'edit'), signal.at);
}

function withSign(before: WindowState, after: WindowState, at: Instant): WindowState {
  return after === before ? before : { ...after, lastSign: at };
}

function focusAfter(focused: boolean, { kind }: Signal): boolean {
  if (kind === 'focus') return true;
  return kind === 'blur' || kind === 'close' ? false : focused;
}

/** Updates the active document, branch and counters of the window, also for a signal that is no evidence. */
function follow(state: WindowState, signal: Signal): WindowState {
  switch (signal.kind) {
    case 'open':
      return opened(state, signal);
    case 'edit':
    case 'select':
    case 'scroll':
    case 'save':
      return signal.doc === state.place.doc ? state : { ...state, place: placeOfDocument(state, signal.doc) };
    case 'branch':
      return onBranch(state, signal.branch);
    case 'owner':
      return onOwner(state, signal.doc, signal.owner);
    case 'debug-start':
      return { ...state, debugSessions: state.debugSessions + 1 };
    case 'debug-pause':
      return { ...state, debugPaused: true };
    case 'debug-continue':
      return { ...state, debugPaused: false };
    case 'debug-stop': {
      const debugSessions = Math.max(0, state.debugSessions - 1);
      return { ...state, debugSessions, debugPaused: state.debugPaused && debugSessions > 0 };
    }
    case 'task-start':
      return signal.group === 'test' ? { ...state, testTasks: state.testTasks + 1 } : state;
    case 'task-stop':
      return signal.group === 'test' ? { ...state, testTasks: Math.max(0, state.testTasks - 1) } : state;
    case 'preview-open':
      return { ...state, previews: state.previews + 1 };
    case 'preview-close':
      return { ...state, previews: Math.max(0, state.previews - 1) };
    case 'focus':
    case 'blur':
    case 'tick':
    case 'active':
    case 'close':
    case 'bulk':
    case 'external':
    case 'input':
    case 'shell-start':
    case 'shell-stop':
      return state;
    default:
      return signal satisfies never;
  }
}

function opened(state: WindowState, { doc, language, project, branch, review, owner }: Opened): WindowState {
  const place: Opened = {
    doc,
    ...(language !== undefined && { language }),
    ...(project !== undefined && { project }),
    ...(branch !== undefined && { branch }),
    ...(review && { review }),
    ...(owner !== undefined && { owner }),
  };
  const places = new Map(state.places);
  places.delete(doc);
  places.set(doc, place);
  const oldest = places.keys().next();
  if (places.size > PLACES_KEPT && !oldest.done) places.delete(oldest.value);
  return { ...state, place, places };
}

function placeOfDocument(state: WindowState, doc: DocName): Partial<Opened> {
  if (doc === HIDDEN) return { doc };
  const { project, branch } = state.place;
  return (
    state.places.get(doc) ?? { doc, ...(project !== undefined && { project }), ...(branch !== undefined && { branch }) }
  );
}

/** Sets the branch of the active project on all recent documents of that project. */
function onBranch(state: WindowState, branch: string | undefined): WindowState {
  const { project } = state.place;
  const places = [...state.places].map(
    ([doc, place]) => [doc, place.project === project ? withBranch(place, branch) : place] as const,
  );
  return { ...state, place: withBranch(state.place, branch), places: new Map(places) };
}

/** Sets whose a document is, also for the time in it that is measured at present. */
function onOwner(state: WindowState, doc: DocName, owner: Owner): WindowState {
  const owned = (place: Partial<Opened>) => (place.doc === doc ? { ...place, owner } : place);
  const known = state.places.get(doc);
  return {
    ...state,
    place: owned(state.place),
    ...(known && { places: new Map(state.places).set(doc, owned(known)) }),
    ...(state.open && { open: { ...state.open, place: owned(state.open.place) } }),
  };
}

function withBranch({ branch: _before, ...place }: Partial<Opened>, branch: string | undefined): Partial<Opened> {
  return branch === undefined ? place : { ...place, branch };
}
