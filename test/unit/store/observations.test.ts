import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarEvent, Commit, Observation } from '../../../src/core/observation/observation';
import { noSources } from '../../../src/core/observation/sourceState';
import { titleClasses } from '../../../src/core/observation/titleClass';
import type { DirectStore } from '../../../src/core/store/store';
import { HOUR, MINUTE } from '../../../src/core/time/span';
import { backupPath } from '../../../src/store/backup/backupFiles';
import { patientStore } from '../../../src/store/patientStore';
import { withDatabase } from '../../../src/store/connection/withDatabase';
import { eventually } from '../../support/eventually';
import { TempStores } from '../../support/tempStore';

const nine = Date.UTC(2026, 10, 23, 9);
const at = (minutes: number) => nine + minutes * MINUTE;
const all = { start: 0, end: at(1_000_000) };
const source = 'calendar-1';

function meeting(key: string, from: number, to: number, title?: string): CalendarEvent {
  const [titleClass] = titleClasses;
  const times = { key, start: at(from), end: at(to) };
  return { kind: 'calendar', ...times, titleClass, answer: 'accepted', busy: true, people: 4, ...(title && { title }) };
}

function commit(key: string, minute: number, project: string): Commit {
  const times = { key, start: at(minute), end: at(minute) };
  return { kind: 'commit', ...times, project, branch: 'fix/42', type: 'fix', classes: ['source'], author: 'me' };
}

function choose(store: DirectStore, ...ids: string[]): void {
  const calendars = ids.map((id) => ({ id, name: `${id}.ics`, file: `/${id}.ics`, titles: false }));
  store.sources.change((state) => ({ ...state, calendars }));
}

/** The bytes of all files below a directory. */
function bytesIn(directory: string): string {
  const files = readdirSync(directory, { recursive: true }).map((name) => join(directory, String(name)));
  return files
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'latin1'))
    .join('\n');
}

describe('Stored observations', () => {
  let stores: TempStores;
  let store: DirectStore;

  beforeEach(() => {
    stores = new TempStores();
    stores.clock.forward(600);
    store = stores.open();
    choose(store, source);
  });

  afterEach(() => stores.dispose());

  const put = (observations: readonly Observation[], replaced?: { start: number; end: number }) =>
    store.observations.putObservations(source, observations, replaced);
  const keys = async (range = all) => (await store.observations.observationsIn(range)).map(({ key }) => key);

  it('are read as they were stored, whatever kind they are, sorted by start', async () => {
    const observations: Observation[] = [
      meeting('m', 60, 90, 'Sprint planning'),
      { kind: 'app', key: 'a', start: at(0), end: at(10), app: 'chat', topic: 'question' },
      { kind: 'afk', key: 'f', start: at(10), end: at(50) },
      commit('c', 55, 'billing'),
      { kind: 'program', key: 'p', start: at(56), end: at(57), project: 'billing', program: 'psql', exit: 1 },
      { kind: 'program', key: 'q', start: at(58), end: at(59), program: 'ssh' },
    ];
    assert.equal(put(observations), 6);
    assert.deepEqual(
      await store.observations.observationsIn(all),
      observations.toSorted((one, other) => one.start - other.start),
    );
  });

  it('are part of what is recorded, as soon as what parses them is loaded', async () => {
    put([meeting('m', 0, 30)]);
    const recorded = () => store.recorded(all).observations?.map(({ key }) => key);
    let told = 0;
    store.onDidChange(() => told++);
    assert.deepEqual(recorded(), []);
    await eventually('what parses them', () => (told > 0 ? true : undefined));
    assert.deepEqual(recorded(), ['m']);
  });

  it('are part of what is recorded from the first moment in which a window can read the file', async () => {
    put([meeting('m', 0, 30)]);
    const opened = patientStore(stores.open());
    await opened.readable();
    assert.deepEqual(
      opened.recorded(all).observations?.map(({ key }) => key),
      ['m'],
    );
  });

  it('are, of the two weeks before, recorded as far as they are commits, because of R14', async () => {
    const day = 24 * 60;
    put([
      commit('old', -15 * day, 'billing'),
      commit('late', -13 * day, 'billing'),
      meeting('m', -13 * day, 30 - 13 * day),
    ]);
    const opened = patientStore(stores.open());
    await opened.readable();
    assert.deepEqual(
      opened.recorded({ start: at(0), end: at(day) }).observations?.map(({ key }) => key),
      ['late'],
    );
  });

  it('replace what the same source said under the same key, and nothing of another source', async () => {
    choose(store, source, 'other');
    put([meeting('m', 0, 30)]);
    store.observations.putObservations('other', [meeting('m', 0, 30)]);
    put([meeting('m', 60, 90)]);
    const found = await store.observations.observationsIn(all);
    assert.deepEqual(
      found.map(({ start }) => start),
      [at(0), at(60)],
    );
  });

  it('of a span that was read anew are removed when the source does not say them any more', async () => {
    put([meeting('before', -60, -30), meeting('gone', 0, 30), meeting('stays', 60, 90)]);
    put([meeting('stays', 60, 90)], { start: at(0), end: at(100) });
    assert.deepEqual(await keys(), ['before', 'stays']);
  });

  it('are found by every range that they touch, points by the range in which they lie', async () => {
    put([meeting('m', 0, 30), commit('c', 30, 'billing')]);
    assert.deepEqual(await keys({ start: at(29), end: at(30) }), ['m']);
    assert.deepEqual(await keys({ start: at(30), end: at(31) }), ['c']);
    assert.deepEqual(await keys({ start: at(-10), end: at(0) }), []);
  });

  it('that this version would not store are left out when they are read', async () => {
    put([meeting('good', 0, 30), meeting('bad', 40, 50), meeting('broken', 60, 70)]);
    stores.raw((db) => {
      db.exec("UPDATE observation SET detail = json_set(detail, '$.answer', 'perhaps') WHERE key = 'bad'");
      db.exec("UPDATE observation SET detail = 'no JSON' WHERE key = 'broken'");
    });
    assert.deepEqual(await keys(), ['good']);
  });

  it('are not stored for a source that is not chosen, so that a reading on its way stores nothing after its end', async () => {
    choose(store);
    assert.equal(put([meeting('m', 0, 30)]), 0);
    assert.deepEqual(await keys(), []);
  });

  it('tell what changed to this window and to others', () => {
    const touched: unknown[] = [];
    store.onDidChange((span) => touched.push(span));
    put([meeting('m', 0, 30)], { start: at(0), end: at(60) });
    put([]);
    assert.deepEqual(touched, [{ start: at(0), end: at(60) }]);
  });

  it('are deleted with the range in which they lie, from the backups too, and are cut at its bounds', async () => {
    put([meeting('inside', 10, 20, 'Secret-inside'), meeting('across', 20, 60), commit('c', 25, 'acme')]);
    await store.backups.makeToday();
    assert.ok(bytesIn(stores.directory).includes('Secret-inside'));
    const range = { start: at(0), end: at(30) };
    assert.equal((await store.eraser.holds(range)).observations, 3);
    const { amount, finished } = await store.eraser.erase(range);
    assert.deepEqual([amount.observations, finished], [3, true]);
    assert.equal((await store.eraser.holds(range)).observations, 0);
    const left = await store.observations.observationsIn(all);
    assert.deepEqual(
      left.map(({ start, end }) => [start, end]),
      [[at(30), at(60)]],
    );
    assert.ok(!/Secret-inside|acme/.test(bytesIn(stores.directory)));
  });

  it('do not come back after a deletion when their calendar is read again', async () => {
    const events = [meeting('inside', 10, 20), meeting('around', -10, 60), commit('c', 25, 'acme')];
    put(events);
    await store.eraser.erase({ start: at(0), end: at(30) });
    put(events, { start: at(-100), end: at(100) });
    const left = await store.observations.observationsIn(all);
    assert.deepEqual(
      left.map(({ start, end }) => [start, end]),
      [
        [at(-10), at(0)],
        [at(30), at(60)],
      ],
    );
  });

  it('are deleted with everything, and their sources are not read any more', async () => {
    put([meeting('m', 0, 30, 'Secret-title')]);
    await store.eraser.erase();
    assert.deepEqual(store.sources.read().calendars, []);
    assert.equal(put([meeting('m', 0, 30)]), 0);
    assert.ok(!bytesIn(stores.directory).includes('Secret-title'));
  });

  it('of a project that is never recorded are deleted, from the backups too', async () => {
    put([commit('c', 0, 'acme'), commit('d', 10, 'billing'), meeting('m', 0, 30)]);
    await store.backups.makeToday();
    await store.eraser.forgetProject('acme');
    assert.deepEqual(await keys(), ['m', 'd']);
    assert.ok(!bytesIn(stores.directory).includes('acme'));
  });

  it('that ended before the retention are deleted, from every backup, whose time stays as it was', async () => {
    put([meeting('old', 0, 30, 'Secret-old'), meeting('new', 60, 90, 'Secret-new')]);
    await store.backups.makeToday();
    const copy = backupPath(stores.path, '2026-11-23');
    const madeAt = statSync(copy).mtimeMs;
    assert.equal(await store.eraser.forgetObservations({ before: at(40) }), true);
    assert.deepEqual(await keys(), ['new']);
    assert.ok(!bytesIn(stores.directory).includes('Secret-old'));
    assert.ok(bytesIn(copy.slice(0, copy.lastIndexOf('/'))).includes('Secret-new'));
    assert.equal(statSync(copy).mtimeMs, madeAt);
  });

  it('of a source that is given up are deleted, from the backups too', async () => {
    choose(store, source, 'other');
    put([meeting('m', 0, 30, 'Secret-title')]);
    store.observations.putObservations('other', [meeting('n', 0, 30)]);
    await store.backups.makeToday();
    choose(store, 'other');
    await store.eraser.forgetObservations({ source });
    assert.deepEqual(await keys(), ['n']);
    assert.ok(!bytesIn(stores.directory).includes('Secret-title'));
  });

  it('are deleted from a backup that was made before there were observations without an error', async () => {
    await store.backups.makeToday();
    withDatabase(backupPath(stores.path, '2026-11-23'), (copy) => copy.exec('DROP TABLE observation'));
    put([meeting('m', 0, 30)]);
    assert.equal(await store.eraser.forgetObservations({ before: at(40) }), true);
    assert.equal((await store.eraser.erase({ start: at(-10), end: at(30) })).finished, true);
    assert.equal(await store.eraser.forgetProject('acme'), true);
  });

  it('that last longer than eight days are stored with their first eight days', async () => {
    put([{ kind: 'afk', key: 'f', start: at(0), end: at(60 * 24 * 30) }]);
    const [found] = await store.observations.observationsIn({ start: at(60), end: at(61) });
    assert.equal((found?.end ?? 0) - (found?.start ?? 0), 8 * 24 * HOUR);
  });
});

describe('The sources that are read', () => {
  let stores: TempStores;
  beforeEach(() => {
    stores = new TempStores();
  });
  afterEach(() => stores.dispose());

  it('are none until one is chosen, and the same in every window', () => {
    const [one, other] = [stores.open(), stores.open()];
    assert.deepEqual(one.sources.read(), noSources);
    choose(one, source);
    assert.deepEqual(
      other.sources.read().calendars.map(({ id }) => id),
      [source],
    );
  });

  it('in the editor say something only while they are chosen', async () => {
    const store = stores.open();
    const put = () => store.observations.putObservations('git', [commit('c', 0, 'acme')]);
    assert.equal(put(), 0);
    store.sources.change((state) => ({ ...state, inEditor: [{ id: 'git' }] }));
    assert.equal(put(), 1);
    assert.deepEqual(stores.open().sources.read().inEditor, [{ id: 'git' }]);
  });

  it('in the editor are off in a file of a version that had none', () => {
    const store = stores.open();
    stores.raw((db) =>
      db.prepare("INSERT OR REPLACE INTO meta VALUES ('sources', ?)").run('{"calendars":[],"ownAddresses":["a@b"]}'),
    );
    assert.deepEqual(store.sources.read(), { ...noSources, ownAddresses: ['a@b'] });
  });

  it('are none where something else is stored than this version would write', () => {
    const store = stores.open();
    for (const value of ['no JSON', '{"calendars":1}', '[]']) {
      stores.raw((db) => db.prepare("INSERT OR REPLACE INTO meta VALUES ('sources', ?)").run(value));
      assert.deepEqual(store.sources.read().calendars, [], value);
    }
  });
});
