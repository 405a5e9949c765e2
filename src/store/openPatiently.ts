import type { Displaced } from '../core/store/displaced';
import type { Store } from '../core/store/store';
import { StoreError } from '../core/store/storeError';
import type { Clock } from '../core/time/clock';
import { patientStore, untilFree } from './patientStore';
import { setAsideDamaged } from './restore/setAsideDamaged';
import { openStore } from './sqliteStore';

/**
 * Opens the store. While another program holds the file it tries again for a second. A damaged file is set aside, and its
 * newest good backup is opened. `next` returns the store that is used once this file was left. Throws `StoreError`.
 */
export async function openPatiently(path: string, clock: Clock, next?: () => Promise<Store>): Promise<Store> {
  // This code was loaded a moment ago, which takes as long as opening the file. Others may run between the two.
  await new Promise((resolve) => setImmediate(resolve));
  const open = async (found?: Displaced) => patientStore(await untilFree(() => openStore(path, clock)), next, found);
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof StoreError) || error.reason !== 'damaged') throw error;
    const found = await setAsideDamaged(path, clock.now(), () => undefined).catch(() => {
      throw error;
    });
    return open(found.kind === 'damaged' ? found : undefined);
  }
}

/** Opens an empty store that is only in memory, and gone when it is disposed. */
export function openInMemory(clock: Clock): Store {
  return patientStore(openStore(':memory:', clock));
}
