import type { Store } from '../store/store';

/** Whether this machine records now, and if not, why. */
export type RecordingState = 'on' | 'not-agreed' | 'paused';

/** Without the agreement nothing is recorded, so a pause that is still open means nothing then. */
export function recordingState(store: Pick<Store, 'agreedAt' | 'openPause'> | undefined): RecordingState {
  if (store?.agreedAt() === undefined) return 'not-agreed';
  return store.openPause() === undefined ? 'on' : 'paused';
}
