import type { StoreReads } from '../store/store';

/**
 * Whether this machine records now; if it does not, the reason. `newer`: a newer version wrote the file, which can only
 * be read here. `unavailable`: the file cannot be used.
 */
export type RecordingState = 'on' | 'not-agreed' | 'paused' | 'newer' | 'unavailable';

/** Without the agreement nothing is recorded, so an open pause has no effect. */
export function recordingState(
  store: Pick<StoreReads, 'readOnly' | 'agreedAt' | 'openPause'> | undefined,
): RecordingState {
  if (store?.readOnly) return 'newer';
  if (store?.agreedAt() === undefined) return 'not-agreed';
  return store.openPause() === undefined ? 'on' : 'paused';
}
