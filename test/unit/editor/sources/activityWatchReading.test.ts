import assert from 'node:assert/strict';
import type { SourceReader } from '../../../../src/core/observation/sourceReader';
import type { ActivityWatchSource } from '../../../../src/core/observation/sourceState';
import type { DirectStore, Store } from '../../../../src/core/store/store';
import { HOUR, MINUTE, type Span } from '../../../../src/core/time/span';
import { readDueSources, readSource } from '../../../../src/editor/sources/sourceReading';
import { sourceReader } from '../../../../src/sources/sourceReader';
import { patientStore } from '../../../../src/store/patientStore';
import { ActivityWatchStandIn } from '../../../support/activityWatchServer';
import { TempStores } from '../../../support/tempStore';

const DAY = 24 * HOUR;
const all = { start: 0, end: Date.UTC(2027, 0) };

describe('Reading ActivityWatch', () => {
  let stores: TempStores;
  let direct: DirectStore;
  let store: Store;
  let server: ActivityWatchStandIn;
  let address: string;
  let asked: Span[];

  beforeEach(async () => {
    stores = new TempStores();
    direct = stores.open();
    store = patientStore(direct);
    server = new ActivityWatchStandIn();
    address = await server.listen();
    asked = [];
    show([window(-1), window(-25), window(-15 * 24)]);
  });

  afterEach(() => {
    stores.dispose();
    server.dispose();
  });

  /** A use of a design tool for ten minutes, some hours from now. */
  const window = (hours: number, app = 'Figma', minutes = 10) => ({
    timestamp: new Date(stores.clock.now() + hours * HOUR).toISOString(),
    duration: minutes * 60,
    data: { app, title: 'Secret title' },
  });
  const show = (events: ReturnType<typeof window>[]) => {
    server.buckets = {
      'aw-watcher-window_laptop': { type: 'currentwindow', hostname: 'laptop', events: events.toReversed() },
    };
  };
  const choose = (fields: Partial<ActivityWatchSource> = {}) =>
    store.sources.change((state) => ({
      ...state,
      activityWatch: [{ id: 'a', name: 'ActivityWatch', address, hosts: [], ...fields }],
    }));
  const reader: SourceReader = {
    ...sourceReader,
    readActivityWatch: (place, request) => {
      asked.push({ start: request.spans[0]?.start ?? 0, end: request.spans.at(-1)?.end ?? 0 });
      return sourceReader.readActivityWatch(place, request);
    },
  };
  const deps = (key?: string) => ({
    reader,
    secrets: { of: async () => key },
    clock: stores.clock,
    keptDays: () => 60,
    ownClasses: () => ({ applications: [], titleWords: [] }),
  });
  const hoursStored = async () =>
    (await store.observations.observationsIn(all)).map(({ start }) => (start - stores.clock.now()) / HOUR);
  const source = () => store.sources.read().activityWatch[0];

  it('stores the last two weeks, with what it brought, and neither a title nor the name of a program', async () => {
    await choose();
    await readDueSources(store, deps());
    assert.deepEqual(await hoursStored(), [-25, -1]);
    const { last, readUntil } = source() ?? {};
    assert.deepEqual([last?.kept, last?.problems, readUntil], [2, [], stores.clock.now()]);
    const rows = JSON.stringify(stores.raw((db) => db.prepare('SELECT * FROM observation').all()));
    assert.doesNotMatch(rows, /Secret|Figma/i);
    const [row] = stores.raw((db) => db.prepare('SELECT detail FROM observation').all());
    assert.deepEqual(JSON.parse(String(row?.['detail'])), { app: 'design' });
  });

  it('is done again ten minutes later, from the beginning of the day on, in one window only', async () => {
    await choose();
    const other = patientStore(stores.open());
    await Promise.all([readDueSources(store, deps()), readDueSources(other, deps())]);
    assert.equal(asked.length, 1);
    stores.clock.forward(9);
    await readDueSources(other, deps());
    assert.equal(asked.length, 1);
    stores.clock.forward(1);
    show([window(-1), window(-0.5, 'zoom.us')]);
    await readDueSources(other, deps());
    const today = Math.floor(stores.clock.now() / DAY) * DAY;
    assert.deepEqual(asked[1], { start: today, end: today + DAY });
    const hours = await hoursStored();
    assert.deepEqual(hours.slice(1), [-1, -0.5]);
    assert.equal(hours.length, 3);
  });

  it('of all days is done by hand, and what is gone there is gone here', async () => {
    await choose();
    await readDueSources(store, deps());
    show([window(-30)]);
    await readSource(store, 'a', deps());
    assert.deepEqual(await hoursStored(), [-30]);
  });

  it('goes on after days without VS Code where it ended, and a day that was read in part is read again', async () => {
    await choose();
    await readDueSources(store, deps());
    stores.clock.forward((3 * DAY) / MINUTE);
    show([window(-73, 'Slack'), window(-71.5), window(-40)]);
    await readDueSources(store, deps());
    assert.deepEqual(await hoursStored(), [-97, -73, -71.5, -40]);
  });

  it('keeps what lies on both sides of midnight when only the later day is read again', async () => {
    stores.clock.forward(15 * 60 + 30);
    show([window(-1.5, 'Figma', 80)]);
    await choose();
    await readDueSources(store, deps());
    stores.clock.forward(10);
    await readDueSources(store, deps());
    const found = await store.observations.observationsIn(all);
    assert.deepEqual(
      found.map(({ start, end }) => (end - start) / MINUTE),
      [60, 20],
    );
  });

  it('keeps nothing of a pause', async () => {
    const paused = stores.clock.now() - HOUR + 2 * MINUTE;
    const pause = { id: store.newId(), start: paused, end: paused + 2 * MINUTE };
    await store.act('pause', () => [{ table: 'pause', after: pause }]);
    await choose();
    await readDueSources(store, deps());
    const [, ...today] = await store.observations.observationsIn(all);
    assert.deepEqual(
      today.map(({ start, end }) => (end - start) / MINUTE),
      [2, 6],
    );
  });

  it('keeps what was known, and says why, when it does not answer or wants another key', async () => {
    await choose();
    await readDueSources(store, deps());
    server.key = 'right';
    await readSource(store, 'a', deps('wrong'));
    assert.deepEqual([source()?.last?.kept, source()?.last?.problems], [undefined, ['needs-key']]);
    server.dispose();
    await readSource(store, 'a', deps());
    assert.deepEqual(source()?.last?.problems, ['not-running']);
    assert.deepEqual(await hoursStored(), [-25, -1]);
  });

  it('is left to the editor that has its key', async () => {
    await choose({ hasKey: true });
    await readDueSources(store, deps());
    assert.deepEqual([asked, source()?.begunAt], [[], undefined]);
    await readDueSources(store, deps('right'));
    assert.equal(asked.length, 1);
  });

  it('stores nothing when it was given up meanwhile', async () => {
    await choose();
    const giving: SourceReader = {
      ...reader,
      readActivityWatch: async (...given) => {
        const reading = await reader.readActivityWatch(...given);
        await store.sources.change((state) => ({ ...state, activityWatch: [] }));
        return reading;
      },
    };
    await readDueSources(store, { ...deps(), reader: giving });
    assert.deepEqual(await hoursStored(), []);
    assert.equal(source(), undefined);
  });

  it('is deleted with everything, and not read any more', async () => {
    await choose();
    await readDueSources(store, deps());
    await store.eraser.erase();
    await readDueSources(store, deps());
    assert.deepEqual([await hoursStored(), asked.length], [[], 1]);
  });
});
