import type { Store } from '../store/store';

/** Whether this machine records now; if it does not, the reason. */
export type RecordingState = 'on' | 'not-agreed' | 'paused';

/** Without the agreement nothing is recorded, so an open pause has no effect. */
export function recordingState(store: Pick<Store, 'agreedAt' | 'openPause'> | undefined): RecordingState {
  if (store?.agreedAt() === undefined) return 'not-agreed';
  return store.openPause() === undefined ? 'on' : 'paused';
}
