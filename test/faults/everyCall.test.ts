import assert from 'node:assert/strict';
import { closeSync, openSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { startDuty } from '../../src/core/duty/startStop';
import type { DirectStore } from '../../src/core/store/store';
import { StoreError, type StoreErrorReason } from '../../src/core/store/storeError';
import { patientStore } from '../../src/store/patientStore';
import { openStore } from '../../src/store/sqliteStore';
import { TempStores } from '../support/tempStore';

/** A call of the store by its path, such as `prompts.change`. */
type Calls = Record<string, () => unknown>;

const all = { start: 0, end: Number.MAX_SAFE_INTEGER };

/** Calls every member of the store that uses the file. */
function callsOf(store: DirectStore, now: number): Calls {
  const window = { id: 'w', editor: 'test', startedAt: now, seenAt: now };
  const origin = { now, zone: 'UTC', newId: () => store.newId() };
  return {
    running: () => store.running(),
    entry: () => store.entry('none'),
    entriesIn: () => store.entriesIn(all),
    lastSignOfLife: () => store.lastSignOfLife(0),
    linkedTo: () => store.linkedTo('none'),
    signsIn: () => store.signsIn(all),
    wait: () => store.wait('none'),
    openPause: () => store.openPause(),
    pausesIn: () => store.pausesIn(all),
    decisions: () => store.decisions(all),
    ruleChoices: () => store.ruleChoices(),
    blindRecord: () => store.blindRecord(now),
    leaveIn: () => store.leaveIn('2026-01-01', '2026-12-31'),
    openWaits: () => store.openWaits(),
    waitsIn: () => store.waitsIn(all),
    followUps: () => store.followUps('none'),
    topicLinks: () => store.topicLinks(['none']),
    mostUsed: () => store.mostUsed('topic'),
    activitiesIn: () => store.activitiesIn(all),
    windowsIn: () => store.windowsIn(all),
    zonesIn: () => store.zonesIn(all),
    agreedAt: () => store.agreedAt(),
    recorded: () => store.recorded(all),
    lookForChanges: () => store.lookForChanges(),
    'prompts.read': () => store.prompts.read(),
    'sources.read': () => store.sources.read(),
    'observations.observationsIn': () => store.observations.observationsIn(all),
    'observations.loaded': () => store.observations.loaded(),
    'basisLog.history': () => store.basisLog.history(),
    'topics.used': () => store.topics.used(),
    'eraser.holdsProject': () => store.eraser.holdsProject('none'),
    'eraser.holds': () => store.eraser.holds(),
    act: () => store.act('start', startDuty({ category: 'support' }, origin)),
    'topics.merge': () => store.topics.merge(['none'], 'other'),
    undo: () => store.undo(),
    redo: () => store.redo(),
    save: () => store.save(window, 'UTC', []),
    agree: () => store.agree(now),
    'longActs.isNext': () => store.longActs.isNext('undo'),
    'longActs.undo': () => store.longActs.undo(),
    'longActs.redo': () => store.longActs.redo(),
    'prompts.change': () => store.prompts.change((history) => ({ ...history })),
    'sources.change': () => store.sources.change((state) => ({ ...state })),
    'observations.putObservations': () => store.observations.putObservations('none', []),
    'basisLog.note': () => store.basisLog.note({ taxonomy: 1, roleFits: '', idle: 1 }, now),
    'eraser.isUnfinished': () => store.eraser.isUnfinished(),
    'eraser.prune': () => store.eraser.prune(now),
    'backups.makeToday': () => store.backups.makeToday(),
  };
}

/** These do not read the open database: what they return is known, or comes from the directory, or needs no file. */
const withoutFile = ['path', 'readOnly', 'newId', 'onDidChange', 'dispose', 'backups.list', 'isDisplaced', 'leave'];

/** These work in a thread of their own, with connections of their own. */
const inThread = [
  'eraser.erase',
  'eraser.finish',
  'eraser.forgetProject',
  'eraser.forgetExcluded',
  'eraser.forgetObservations',
];

/** The paths of all members, such as `prompts.change`. */
function membersOf(part: object, prefix = ''): string[] {
  return Object.entries(part).flatMap(([name, member]: [string, unknown]) =>
    typeof member === 'object' && member !== null ? membersOf(member, `${name}.`) : [`${prefix}${name}`],
  );
}

/** What each call threw, by its path; `nothing` for a call that succeeded. Those in threads wait at the same time. */
async function outcomes(calls: Calls): Promise<Record<string, string>> {
  const outcomeOf = async (call: Calls[string]): Promise<string> => {
    try {
      await call();
      return 'nothing';
    } catch (error) {
      return error instanceof StoreError ? error.reason : String(error);
    }
  };
  const found = Object.entries(calls).map(async ([name, call]) => [name, await outcomeOf(call)] as const);
  return Object.fromEntries(await Promise.all(found));
}

describe('Every call of the store', () => {
  let stores: TempStores;
  let store: DirectStore;

  beforeEach(() => {
    stores = new TempStores();
  });

  afterEach(() => stores.dispose());

  const expected = (reason: StoreErrorReason, calls: Calls, except: readonly string[] = []) =>
    Object.fromEntries(Object.keys(calls).map((name) => [name, except.includes(name) ? 'nothing' : reason]));

  it('is tried here: the store has no member that is not', () => {
    store = stores.open();
    const known = [...Object.keys(callsOf(store, 1)), ...withoutFile, ...inThread];
    assert.deepEqual(membersOf(store).toSorted(), known.toSorted());
    assert.deepEqual(membersOf(patientStore(store)).toSorted(), [...known, 'found', 'readable'].toSorted());
  });

  it('throws a StoreError when the pages of the file are destroyed while it is open', async () => {
    store = openStore(stores.path, stores.clock, false);
    destroy(stores.path);
    // Looking for changes reads the header only, which is whole. A copy copies what is there.
    const { lookForChanges: _look, 'backups.makeToday': _copy, ...calls } = callsOf(store, stores.clock.now());
    assert.deepEqual(await outcomes(calls), expected('damaged', calls));
    store.dispose();
  });

  it('throws a StoreError when another program holds the file against all', async () => {
    store = openStore(stores.path, stores.clock, false);
    const other = new DatabaseSync(stores.path);
    other.exec('BEGIN EXCLUSIVE');
    const calls = callsOf(store, stores.clock.now());
    // A copy waits for the file by itself, in a thread of its own.
    const { 'backups.makeToday': _copy, ...others } = calls;
    assert.deepEqual(await outcomes(others), expected('busy', others));
    other.close();
    assert.deepEqual(await outcomes(others), Object.fromEntries(Object.keys(others).map((name) => [name, 'nothing'])));
    store.dispose();
  });

  it('throws a StoreError when the folder for copies cannot be made', async () => {
    store = stores.open();
    writeFileSync(join(stores.directory, 'backups'), '');
    await assert.rejects(store.backups.makeToday(), StoreError);
    store.dispose();
  });
});

/** Overwrites everything after the header of the file, and lets the cache of the open connections see that. */
function destroy(path: string): void {
  const { size } = statSync(path);
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(size - 100, 0xff), 0, size - 100, 100);
  // The counter of changes in the header: a connection whose counter differs reads the pages anew.
  writeSync(file, Buffer.from([0x7f, 0, 0, 1]), 0, 4, 24);
  closeSync(file);
}
