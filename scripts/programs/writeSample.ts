import { rmSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { storyClock } from '../../src/core/sample/developer';
import { tellStory } from '../../src/core/sample/story';
import type { Instant } from '../../src/core/time/span';
import { patientStore } from '../../src/store/patientStore';
import { openStore } from '../../src/store/sqliteStore';

/** Replaces the file `path` with a store that holds the sample data until `now`. */
export async function writeSample(path: string, zone: string, now: Instant): Promise<void> {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true });
  const clock = storyClock(now, zone);
  const store = patientStore(openStore(path, clock));
  const calendar = { zone, dayStartsAt: 0, weekStartsOn: 1 };
  try {
    await tellStory(store, clock, { calendar, now, nextTurn: () => setImmediate() });
  } finally {
    store.dispose();
  }
}
