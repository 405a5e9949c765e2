import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noSources } from '../../../../src/core/observation/sourceState';
import type { Store } from '../../../../src/core/store/store';
import { HOUR, MINUTE } from '../../../../src/core/time/span';
import { parseCalendarPlace } from '../../../../src/editor/sources/calendarPlace';
import { readDueSources, readSource } from '../../../../src/editor/sources/sourceReading';
import { SourceSecrets } from '../../../../src/editor/sources/sourceSecrets';
import { sourceReader } from '../../../../src/sources/sourceReader';
import { patientStore } from '../../../../src/store/patientStore';
import { TempStores } from '../../../support/tempStore';

/** A store for secrets in memory. */
function secretsOf(kept = new Map<string, string>()) {
  return {
    kept,
    get: async (key: string) => kept.get(key),
    store: async (key: string, value: string) => void kept.set(key, value),
    delete: async (key: string) => void kept.delete(key),
  };
}

describe('Reading the calendars that were chosen', () => {
  let stores: TempStores;
  let store: Store;
  let folder: string;
  let file: string;
  let read: string[];

  beforeEach(() => {
    stores = new TempStores();
    store = patientStore(stores.open());
    folder = mkdtempSync(join(tmpdir(), 'invisible-load-calendar-'));
    file = join(folder, 'work.ics');
    read = [];
  });

  afterEach(() => {
    stores.dispose();
    rmSync(folder, { recursive: true });
  });

  const deps = () => ({
    reader: {
      ...sourceReader,
      readCalendar: (...[place, request]: Parameters<typeof sourceReader.readCalendar>) => {
        read.push('file' in place ? place.file : place.address);
        return sourceReader.readCalendar(place, request);
      },
    },
    secrets: new SourceSecrets(secretsOf()),
    clock: stores.clock,
    keptDays: () => 60,
    ownClasses: () => ({ applications: [], titleWords: [] }),
  });

  const write = (...days: number[]) => {
    const events = days.flatMap((day) => [
      ...['BEGIN:VEVENT', `UID:person@example.org ${day}`, 'SUMMARY:Sprint planning', `DTSTART:202611${day}T090000Z`],
      ...['DURATION:PT1H', 'END:VEVENT'],
    ]);
    writeFileSync(file, ['BEGIN:VCALENDAR', ...events, 'END:VCALENDAR'].join('\n'));
  };

  const choose = (titles = false) =>
    store.sources.change((state) => ({ ...state, calendars: [{ id: 'c', name: 'work.ics', file, titles }] }));
  const all = { start: 0, end: Date.UTC(2027, 0) };
  const daysRead = async () =>
    (await store.observations.observationsIn(all)).map(({ start }) => new Date(start).getUTCDate());

  it('stores their events from two weeks ago until tomorrow, with what the reading brought', async () => {
    write(10, 11, 23, 25);
    await choose();
    await readDueSources(store, deps());
    assert.deepEqual(await daysRead(), [10, 11, 23]);
    const { last } = store.sources.read().calendars[0] ?? {};
    assert.deepEqual([last?.at, last?.kept, last?.problems], [stores.clock.now(), 3, []]);
  });

  it('stores neither titles nor names of events unless titles are kept', async () => {
    write(23);
    await choose();
    await readDueSources(store, deps());
    const rows = () => JSON.stringify(stores.raw((db) => db.prepare('SELECT * FROM observation').all()));
    assert.ok(!/person@example|Sprint/.test(rows()), rows());
    await choose(true);
    await readSource(store, 'c', deps());
    assert.match(rows(), /Sprint planning/);
    assert.ok(!/person@example/.test(rows()));
  });

  it('is done again half an hour later and not before, in one window only', async () => {
    write(23);
    await choose();
    const other = patientStore(stores.open());
    await Promise.all([readDueSources(store, deps()), readDueSources(other, deps())]);
    assert.equal(read.length, 1);
    stores.clock.forward(29);
    await readDueSources(other, deps());
    assert.equal(read.length, 1);
    stores.clock.forward(1);
    write(24);
    await readDueSources(other, deps());
    assert.equal(read.length, 2);
    assert.deepEqual(await daysRead(), [24]);
  });

  it('is done again as soon as the file changed, went or came back, and not while it stays as it is', async () => {
    write(23);
    await choose();
    const readAfter = async (change: () => void) => {
      stores.clock.forward(1);
      change();
      await readDueSources(store, deps());
      return [read.length, store.sources.read().calendars[0]?.last?.problems];
    };
    assert.deepEqual(await readAfter(() => {}), [1, []]);
    assert.deepEqual(await readAfter(() => {}), [1, []]);
    assert.deepEqual(await readAfter(() => write(22, 23)), [2, []]);
    assert.deepEqual(await daysRead(), [22, 23]);
    assert.deepEqual(await readAfter(() => rmSync(file)), [3, ['missing']]);
    assert.deepEqual(await readAfter(() => {}), [3, ['missing']]);
    assert.deepEqual(await readAfter(() => write(23, 24)), [4, []]);
    assert.deepEqual(await daysRead(), [23, 24]);
  });

  it('keeps what was known, and says why, when the file is gone or is no calendar any more', async () => {
    write(23);
    await choose();
    await readDueSources(store, deps());
    for (const [content, problem] of [
      [undefined, 'missing'],
      ['nonsense', 'not-a-calendar'],
    ] as const) {
      if (content === undefined) rmSync(file);
      else writeFileSync(file, content);
      await readSource(store, 'c', deps());
      const { last } = store.sources.read().calendars[0] ?? {};
      assert.deepEqual([last?.kept, last?.problems], [undefined, [problem]]);
      assert.deepEqual(await daysRead(), [23]);
    }
  });

  it('leaves a calendar alone whose address only another editor knows, so that that one reads it', async () => {
    await store.sources.change((state) => ({ ...state, calendars: [{ id: 'c', name: 'example.org', titles: false }] }));
    await readDueSources(store, deps());
    assert.deepEqual([read, store.sources.read().calendars[0]?.begunAt], [[], undefined]);
  });

  it('stores nothing of a calendar that was given up meanwhile', async () => {
    write(23);
    await choose();
    const giving = deps();
    const reader: typeof sourceReader = {
      ...sourceReader,
      readCalendar: async (...asked) => {
        const reading = await giving.reader.readCalendar(...asked);
        await store.sources.change(() => noSources);
        return reading;
      },
    };
    await readDueSources(store, { ...giving, reader });
    assert.deepEqual(await daysRead(), []);
    assert.deepEqual(store.sources.read().calendars, []);
  });

  it('is due at once when the last reading was made while the clock was ahead', async () => {
    write(23);
    await choose();
    stores.clock.forward((48 * HOUR) / MINUTE);
    await readDueSources(store, deps());
    stores.clock.forward((-48 * HOUR) / MINUTE);
    await readDueSources(store, deps());
    assert.equal(read.length, 2);
  });
});

describe('The secrets of sources', () => {
  it('are in the store for secrets alone, until their source is given up', async () => {
    const secrets = secretsOf();
    const addresses = new SourceSecrets(secrets);
    await addresses.set('a', 'https://example.org/a');
    await addresses.set('b', 'https://example.org/b');
    await addresses.keepOnly(['b', 'c']);
    assert.deepEqual([await addresses.of('a'), await addresses.of('b')], [undefined, 'https://example.org/b']);
    await addresses.keepOnly([]);
    assert.equal(secrets.kept.size, 0);
  });
});

describe('The place of a calendar', () => {
  const accepted: readonly (readonly [string, object])[] = [
    ['https://example.org/a.ics', { address: 'https://example.org/a.ics' }],
    ['webcal://example.org/a.ics', { address: 'https://example.org/a.ics' }],
    ['http://localhost:1080/a.ics', { address: 'http://localhost:1080/a.ics' }],
    ['/home/me/a.ics', { file: '/home/me/a.ics' }],
    ['~/a.ics', { file: '/home/dev/a.ics' }],
    ['"C:\\Users\\me\\a.ics"', { file: 'C:\\Users\\me\\a.ics' }],
  ];
  for (const [typed, place] of accepted) {
    it(`can be typed as ${typed}`, () => assert.deepEqual(parseCalendarPlace(typed, '/home/dev'), place));
  }

  for (const typed of [
    '',
    'a.ics',
    'http://example.org/a.ics',
    'ftp://example.org/a.ics',
    'file:///a.ics',
    'http://localhost.example.org/',
  ]) {
    it(`cannot be “${typed}”`, () => {
      assert.throws(
        () => parseCalendarPlace(typed, '/home/dev'),
        /calendar: expected an absolute path or an https address/,
      );
    });
  }

  it('cannot be an address with a name and a password in it, which no request may send', () => {
    assert.throws(() => parseCalendarPlace('https://ada:secret@example.org/a.ics', '/home/dev'), {
      sentence: 'An address with a name and a password in it cannot be read. Enter one without them.',
    });
  });
});
