import type { Store } from '../core/store/store';
import type { Clock } from '../core/time/clock';
import { patientStore, untilFree } from './patientStore';
import { openStore } from './sqliteStore';

/** Opens the store. While another program holds the file it tries again for a second. Throws `StoreError`. */
export async function openPatiently(path: string, clock: Clock): Promise<Store> {
  return patientStore(await untilFree(() => openStore(path, clock)));
}
