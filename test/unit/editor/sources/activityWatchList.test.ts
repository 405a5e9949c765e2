import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '../../../../src/core/input/inputError';
import type { Store } from '../../../../src/core/store/store';
import { activityWatchRow, connectActivityWatch } from '../../../../src/editor/sources/activityWatchList';
import { parseExportedFile, parseServer, parseServerKey } from '../../../../src/editor/sources/activityWatchPlace';
import type { SourcesListDeps } from '../../../../src/editor/sources/sourcesList';
import { sourceReader } from '../../../../src/sources/sourceReader';
import { patientStore } from '../../../../src/store/patientStore';
import { TempStores } from '../../../support/tempStore';
import { withMembers } from '../support/members';

describe('Connecting ActivityWatch', () => {
  let stores: TempStores;
  let store: Store;
  let folder: string;
  let file: string;
  /** What is answered, in order: the label of a row, or a text. Undefined is Escape. */
  let answers: (string | undefined)[];
  let offered: string[];
  let read: number;

  beforeEach(() => {
    stores = new TempStores();
    store = patientStore(stores.open());
    folder = mkdtempSync(join(tmpdir(), 'invisible-load-aw-'));
    file = join(folder, 'aw-buckets-export.json');
    [answers, offered, read] = [[], [], 0];
  });

  afterEach(() => {
    stores.dispose();
    rmSync(folder, { recursive: true });
  });

  const shown = { locale: () => 'en', zone: () => 'UTC', isElsewhere: false };
  const deps = () =>
    withMembers<SourcesListDeps>({
      ...shown,
      reader: sourceReader,
      secrets: { set: async () => {} },
      read: async () => void read++,
      pickOne: async ({ choices }) => {
        offered = choices.map(({ label }) => label);
        const answer = answers.shift();
        return choices.find(({ label }) => label === answer)?.id;
      },
      askText: async () => answers.shift(),
    });
  const connect = async (...given: (string | undefined)[]) => {
    answers = given;
    await connectActivityWatch(store, deps());
    return store.sources.read().activityWatch.map(({ name, address, hosts }) => ({ name, address, hosts }));
  };
  const write = (...hosts: string[]) => {
    const bucket = (hostname: string) => [hostname, { id: hostname, type: 'currentwindow', hostname, events: [] }];
    writeFileSync(file, JSON.stringify({ buckets: Object.fromEntries(hosts.map(bucket)) }));
  };
  const inFile = 'In a file that was exported from it…';

  it('to a file with several machines asks which of them is this one, or all', async () => {
    write('laptop', 'desk');
    const name = 'aw-buckets-export.json';
    assert.deepEqual(await connect(inFile, file, 'desk'), [{ name, address: undefined, hosts: ['desk'] }]);
    assert.deepEqual(offered, ['laptop', 'desk', 'All of them']);
    const [, second] = await connect(inFile, file, 'All of them');
    assert.deepEqual(second, { name, address: undefined, hosts: [] });
    assert.equal(read, 2);
  });

  it('to a file is given up with Escape, also where the machine is asked', async () => {
    write('laptop', 'desk');
    assert.deepEqual(await connect(inFile, undefined), []);
    assert.deepEqual(await connect(inFile, file, undefined), []);
    assert.deepEqual(await connect(undefined), []);
    assert.equal(read, 0);
  });

  it('to a file of one machine, or to one that cannot be read, asks nothing more', async () => {
    write('laptop');
    assert.deepEqual((await connect(inFile, file)).at(-1)?.hosts, ['laptop']);
    assert.deepEqual((await connect(inFile, join(folder, 'none.json'))).at(-1)?.hosts, []);
    assert.equal(read, 2);
  });

  it('to the same address twice leaves one source, which is read again', async () => {
    const expected = [{ name: 'ActivityWatch 127.0.0.1:5600', address: 'http://127.0.0.1:5600', hosts: [] }];
    assert.deepEqual(await connect('http://127.0.0.1:5600'), expected);
    assert.deepEqual(await connect('Address…', '127.0.0.1:5600'), expected);
    assert.equal(read, 2);
  });

  it('shows a warning where it could not be read, and the reason in a sentence', () => {
    const source = { id: 'a', name: 'ActivityWatch', address: 'http://127.0.0.1:5600', hosts: [] };
    const at = Date.UTC(2026, 10, 23, 9, 30);
    const row = activityWatchRow({ ...source, last: { at, problems: ['not-running'] } }, withMembers(shown));
    assert.deepEqual(
      [row.icon, row.description, row.detail],
      ['warning', 'could not be read at Mon 9:30 AM', 'ActivityWatch does not answer. Start it, or look at its port.'],
    );
  });
});

describe('The place of ActivityWatch', () => {
  for (const [typed, address] of [
    ['http://127.0.0.1:5600', 'http://127.0.0.1:5600'],
    [' localhost:5666/ ', 'http://localhost:5666'],
    ['http://[::1]:5600', 'http://[::1]:5600'],
    ['127.0.0.2', 'http://127.0.0.2'],
  ] as const) {
    it(`can be typed as “${typed}”`, () => assert.equal(parseServer(typed), address));
  }

  for (const typed of [
    '',
    'example.org:5600',
    'http://192.168.0.5:5600',
    'https://127.0.0.1:5600',
    'http://me@127.0.0.1:5600',
    'http://127.0.0.1:5600/api',
    'http://127.0.0.1.example.org',
    'ftp://127.0.0.1',
  ]) {
    it(`cannot be “${typed}”`, () => assert.throws(() => parseServer(typed), InputError));
  }

  it('can be a whole path, and no part of one', () => {
    assert.equal(parseExportedFile('~/aw.json', '/home/dev'), '/home/dev/aw.json');
    assert.throws(() => parseExportedFile('aw.json', '/home/dev'), InputError);
  });

  it('has a key without what cannot be sent', () => assert.equal(parseServerKey(' a b\n€c '), 'abc'));
});
