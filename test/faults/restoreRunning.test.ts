import assert from 'node:assert/strict';
import { truncateSync } from 'node:fs';
import { Duties } from '../../src/core/duty/duties';
import { HOUR, type Instant, MINUTE } from '../../src/core/time/span';
import { StoreAccess } from '../../src/editor/host/storeAccess';
import { restoreBackup } from '../../src/store/restore/restoreBackup';
import { sqliteFiles } from '../../src/store/sqliteFiles';
import { TempStores } from '../support/tempStore';

describe('A duty that ran when a backup was made', () => {
  let stores: TempStores;
  let access: StoreAccess;
  let duties: Duties;
  let begin: Instant;

  beforeEach(() => {
    stores = new TempStores();
    access = new StoreAccess(sqliteFiles, () => stores.path, stores.clock);
    duties = new Duties(access.open, stores.clock);
    begin = stores.clock.now();
  });

  afterEach(() => {
    access.dispose();
    stores.dispose();
  });

  const all = { start: 0, end: Number.MAX_SAFE_INTEGER };
  const entries = async () => (await access.open()).entriesIn(all).map(({ start, end }) => ({ start, end }));
  /** Ten minutes of activity before the backup, and the duty runs for `minutes` more. */
  const backedUp = async (minutes: number) => {
    const store = await access.open();
    await store.agree(begin);
    await duties.start({ category: 'documentation' });
    stores.clock.forward(10);
    const window = { id: 'window', editor: 'test', startedAt: begin, seenAt: stores.clock.now() };
    const kept = { kind: 'edit', fileClass: 'source', evidence: [] } as const;
    store.save(window, 'UTC', [{ window: window.id, start: begin, end: stores.clock.now(), ...kept }]);
    stores.clock.forward(minutes);
    await store.backups.makeToday();
    const [copy] = store.backups.list();
    assert.ok(copy);
    return copy.path;
  };
  const restore = (copy: string) => restoreBackup(stores.path, copy, stores.clock.now());

  it('and was stopped since ends at the time of the backup when that is restored', async () => {
    const copy = await backedUp(5);
    await duties.stop();
    stores.clock.forward(300);
    await restore(copy);
    assert.equal((await access.open()).running(), undefined);
    assert.deepEqual(await entries(), [{ start: begin, end: begin + 15 * MINUTE }]);
  });

  it('and had been left hours before ends at the last sign of life in the backup', async () => {
    const copy = await backedUp(5 * 60);
    await duties.stop();
    await restore(copy);
    assert.deepEqual(await entries(), [{ start: begin, end: begin + 10 * MINUTE }]);
  });

  it('and runs in the present file too goes on', async () => {
    const copy = await backedUp(5);
    stores.clock.forward(20);
    await restore(copy);
    assert.deepEqual(await entries(), [{ start: begin, end: undefined }]);
  });

  it('ends at the time of the backup also where another duty runs in the present file', async () => {
    const copy = await backedUp(5);
    await duties.start({ category: 'support' });
    stores.clock.forward(20);
    await restore(copy);
    assert.deepEqual(await entries(), [{ start: begin, end: begin + 15 * MINUTE }]);
  });

  it('ends there too when the backup takes the place of a damaged file, and can be made to go on', async () => {
    await backedUp(5);
    await duties.stop();
    stores.clock.forward(HOUR / MINUTE);
    access.close();
    truncateSync(stores.path, 0);
    assert.deepEqual(await entries(), [{ start: begin, end: begin + 15 * MINUTE }]);
    await (await access.open()).undo();
    assert.deepEqual(await entries(), [{ start: begin, end: undefined }]);
  });
});
