import { defaultRecordingSettings } from '../../src/core/activity/recordingSettings';
import type { Event } from '../../src/core/lifecycle/event';
import type { Store } from '../../src/core/store/store';
import type { Clock } from '../../src/core/time/clock';
import type { StoreAccess } from '../../src/editor/host/storeAccess';
import { Recording } from '../../src/editor/recording/recording';
import { RecordingSwitch } from '../../src/editor/recording/recordingSwitch';

/** The recording of a window over `access`. It watches nothing: the test passes the signals to `current`. */
export function recordingSwitchOf(
  access: StoreAccess,
  clock: Clock,
  onTick: Event<void>,
  fail: (error: unknown) => void,
): RecordingSwitch {
  const begin = async (store: Store) =>
    new Recording({
      ...{ clock, store, onTick },
      window: { id: 'w1', editor: 'Visual Studio Code' },
      settings: () => ({ recording: defaultRecordingSettings, paths: 'relative' }),
      watch: () => ({ dispose: () => undefined }),
      problems: { tellOnce: fail, settled: () => undefined },
    });
  return new RecordingSwitch(access, begin, fail, onTick);
}
