import type { StoreReads } from '../store/store';

/**
 * Whether this window records now; if it does not, the reason. `beginning`: the developer agreed, and the window does not
 * measure yet. `unsaved`: what it measured cannot be written at present, and waits in the window. `newer`: a newer version
 * wrote the file, which can only be read here. `unavailable`: the file cannot be used.
 */
export type RecordingState = 'on' | 'beginning' | 'unsaved' | 'not-agreed' | 'paused' | 'newer' | 'unavailable';

/** What a window that measures knows about itself. */
interface WindowRecording {
  /** Why what was measured could not be written at the last try; undefined when it was written. */
  readonly failure: unknown;
}

/**
 * `recording` is that of this window; undefined while it does not measure. Without the agreement nothing is recorded, so
 * an open pause has no effect.
 */
export function recordingState(
  store: Pick<StoreReads, 'readOnly' | 'agreedAt' | 'openPause'> | undefined,
  recording: WindowRecording | undefined,
): RecordingState {
  if (store?.readOnly) return 'newer';
  if (store?.agreedAt() === undefined) return 'not-agreed';
  if (recording?.failure !== undefined) return 'unsaved';
  if (store.openPause() !== undefined) return 'paused';
  return recording ? 'on' : 'beginning';
}
