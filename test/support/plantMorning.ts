import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Duties } from '../../src/core/duty/duties';
import { HOUR } from '../../src/core/time/span';
import { Waits } from '../../src/core/wait/waits';
import { DATABASE_NAME } from '../../src/store/connection/dataDirectory';
import { patientStore } from '../../src/store/patientStore';
import { openStore } from '../../src/store/sqliteStore';
import { typedIn } from './typedIn';

/** Stores a morning with two topics, an entry of debugging, two suggestions and an open wait, and a backup of it. */
export async function plantMorning(dataDirectory: string, zone: string): Promise<void> {
  const now = Date.now();
  const path = join(dataDirectory, DATABASE_NAME);
  const clock = { now: () => now, zone: () => zone };
  const store = openStore(path, clock);
  try {
    const duties = new Duties(async () => patientStore(store), clock);
    await duties.add({ category: 'support', topic: 'paging', start: now - 3 * HOUR, end: now - 2.8 * HOUR });
    await duties.add({ category: 'support', topic: 'pagination', start: now - 2.8 * HOUR, end: now - 2.6 * HOUR });
    await duties.add({ category: 'misuse-debugging', start: now - 2.4 * HOUR, end: now - 2.2 * HOUR });
    store.save({ id: 'w', editor: 'VS Code', startedAt: now - 3 * HOUR, seenAt: now }, zone, [
      typedIn('docs/guide.md', 110, 85, now),
      typedIn('api/openapi.yaml', 80, 65, now),
      typedIn('src/invoice.ts', 20, 0, now),
    ]);
    const waits = new Waits(async () => patientStore(store), clock);
    await waits.open({ kind: 'chasing.approval', subject: 'firewall' });
  } finally {
    store.dispose();
  }
  mkdirSync(join(dataDirectory, 'backups'), { recursive: true });
  copyFileSync(path, join(dataDirectory, 'backups', 'invisible-load-2026-01-05.db'));
}
