import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as fc from 'fast-check';
import type { Activity } from '../../../src/core/activity/activity';
import { fileClassOf } from '../../../src/core/activity/classifyFile';
import { addEntry } from '../../../src/core/duty/newEntry';
import type { DirectStore } from '../../../src/core/store/store';
import { MINUTE } from '../../../src/core/time/span';
import { timeline } from '../../../src/core/timeline/timeline';
import { openStore } from '../../../src/store/sqliteStore';
import { HandClock, TempStores } from '../../support/tempStore';
import { holdsForAll } from '../../support/property';

const nine = Date.UTC(2026, 10, 23, 9);
const at = (minutes: number) => nine + minutes * MINUTE;
const evening = at(600);
const everything = { start: at(-1000), end: at(1000) };
const calendar = { zone: 'UTC', dayStartsAt: 0, weekStartsOn: 1 };

function active(from: number, to: number, project: string, doc: string, window = 'w1'): Activity {
  const evidence = Array.from({ length: to - from }, (_, minute) => at(from + minute));
  const file = { project, doc, fileClass: fileClassOf(doc), language: 'typescript', branch: 'fix/42' };
  return { start: at(from), end: at(to), window, kind: 'edit', ...file, evidence, typed: evidence };
}

function save(store: DirectStore, ...activities: Activity[]): void {
  for (const id of new Set(activities.map(({ window }) => window))) {
    const window = { id, editor: 'Visual Studio Code', startedAt: at(0), seenAt: evening };
    const its = activities.filter((one) => one.window === id);
    store.save(window, 'UTC', its);
  }
}

function tag(store: DirectStore, duty: string, from: number, to: number): void {
  const origin = { now: evening, zone: 'UTC', newId: () => store.newId() };
  const [category = duty] = duty.split('.');
  store.act('add', addEntry({ category, duty, start: at(from), end: at(to) }, undefined, origin));
}

/** The bytes of all files below a directory. */
function bytesIn(directory: string): string {
  const files = readdirSync(directory, { recursive: true }).map((name) => join(directory, String(name)));
  return files
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'latin1'))
    .join('\n');
}

describe('Forgetting names in excluded time', () => {
  let stores: TempStores;
  let store: DirectStore;

  beforeEach(() => {
    stores = new TempStores();
    stores.clock.forward(600);
    store = stores.open();
  });

  afterEach(() => stores.dispose());

  it('removes names from the database and its backups, and keeps the file class', async () => {
    save(store, active(0, 10, 'billing', 'src/invoice.ts'), active(10, 30, 'diary', 'docs/therapy.md'));
    save(store, active(30, 40, 'billing', 'src/total.ts'));
    tag(store, 'excluded.private', 10, 30);
    await store.backups.makeToday();
    const onDisk = (name: string) => bytesIn(stores.directory).includes(name);
    assert.ok(onDisk('therapy') && onDisk('diary'));
    assert.equal(await store.eraser.forgetExcluded(evening), true);
    assert.equal(await store.eraser.forgetExcluded(evening), false, 'no names are left');
    assert.deepEqual(
      store.activitiesIn(everything).map(({ project, doc, language, branch, fileClass }) => ({
        ...{ project, doc, language, branch, fileClass },
      })),
      [
        { project: 'billing', doc: 'src/invoice.ts', language: 'typescript', branch: 'fix/42', fileClass: 'source' },
        { project: undefined, doc: undefined, language: undefined, branch: undefined, fileClass: 'documentation' },
        { project: 'billing', doc: 'src/total.ts', language: 'typescript', branch: 'fix/42', fileClass: 'source' },
      ],
    );
    assert.ok(!onDisk('therapy') && !onDisk('diary'));
    assert.ok(onDisk('invoice'));
  });

  it('goes on in a backup that another program held, when that program has ended', async () => {
    save(store, active(0, 10, 'diary', 'docs/therapy.md'));
    tag(store, 'excluded.private', 0, 10);
    await store.backups.makeToday();
    const copies = join(stores.directory, 'backups');
    const other = new DatabaseSync(join(copies, readdirSync(copies)[0] ?? ''));
    other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    assert.equal(await store.eraser.forgetExcluded(evening), true);
    assert.equal(store.eraser.isUnfinished(), true);
    other.close();
    stores.closeAll();
    const later = stores.open();
    assert.equal(await later.eraser.finish(), true);
    assert.ok(!bytesIn(stores.directory).includes('therapy'));
    assert.equal(later.eraser.isUnfinished(), false);
  });

  it('removes names exactly within the excluded time, and keeps a project that other activity has', async () => {
    save(store, { ...active(0, 60, 'billing', 'src/invoice.ts'), workAtEnd: 'billing' });
    tag(store, 'excluded.break', 20, 30);
    await store.eraser.forgetExcluded(evening);
    const left = store.activitiesIn(everything);
    assert.deepEqual(
      left.map(({ start, end, doc, project, workAtEnd }) => [start, end, doc, project, workAtEnd]),
      [
        [at(0), at(20), 'src/invoice.ts', 'billing', undefined],
        [at(20), at(30), undefined, 'billing', undefined],
        [at(30), at(60), 'src/invoice.ts', 'billing', 'billing'],
      ],
    );
  });

  it('removes when something was typed within the excluded time, also where no name is stored, and keeps it around', async () => {
    const { doc: _doc, language: _language, branch: _branch, ...nameless } = active(0, 4, 'billing', 'src/invoice.ts');
    save(store, nameless);
    tag(store, 'excluded.private', 1, 2);
    await store.eraser.forgetExcluded(evening);
    assert.deepEqual(
      store.activitiesIn(everything).map(({ typed }) => typed),
      [[at(0), at(1)], undefined, [at(2), at(3)]],
    );
    assert.equal(await store.eraser.forgetExcluded(evening), false);
  });

  it('removes whose a file was within the excluded time, also where no name is stored', async () => {
    const {
      doc: _doc,
      language: _language,
      branch: _branch,
      typed: _typed,
      ...nameless
    } = active(0, 4, 'billing', 'a.ts');
    save(store, { ...nameless, owner: 'others' });
    tag(store, 'excluded.private', 1, 2);
    await store.eraser.forgetExcluded(evening);
    assert.deepEqual(
      store.activitiesIn(everything).map(({ owner }) => owner),
      ['others', undefined, 'others'],
    );
  });

  it('keeps names while the tag is recent, however old the time is, and keeps names in own work', async () => {
    save(store, active(0, 10, 'billing', 'src/a.ts'), active(10, 20, 'billing', 'src/b.ts'));
    tag(store, 'excluded.break', 0, 10);
    tag(store, 'own.coding', 10, 20);
    const before = store.activitiesIn(everything);
    assert.equal(await store.eraser.forgetExcluded(evening - 1), false);
    assert.deepEqual(store.activitiesIn(everything), before);
    await store.eraser.forgetExcluded(evening);
    assert.deepEqual(
      store.activitiesIn(everything).map(({ doc }) => doc),
      [undefined, 'src/b.ts'],
    );
  });

  it('leaves the tag undoable: undo restores the time, without the names', async () => {
    save(store, active(0, 30, 'billing', 'src/a.ts'));
    tag(store, 'excluded.private', 0, 30);
    await store.eraser.forgetExcluded(evening);
    assert.ok(store.undo());
    const [segment, ...others] = timeline(store.recorded(everything), calendar, everything, evening);
    assert.equal((segment?.end ?? 0) - (segment?.start ?? 0), 30 * MINUTE);
    assert.equal(segment?.doc, undefined);
    assert.deepEqual(others, []);
  });

  const piece = fc.record({
    length: fc.integer({ min: 1, max: 30 }),
    gap: fc.constantFrom(0, 0, 0, 12),
    project: fc.constantFrom('billing', 'web'),
    doc: fc.constantFrom('src/a.ts', 'test/a.test.ts', 'docs/a.md'),
    kind: fc.constantFrom('edit' as const, 'read' as const),
  });
  const breaks = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 40 })), {
    minLength: 1,
    maxLength: 4,
  });

  it('never changes the timeline', async () => {
    await holdsForAll(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 8 }), breaks, async (pieces, excluded) => {
        const file = openStore(':memory:', new HandClock(evening));
        let minute = 0;
        const activities = pieces.map(({ length, gap, project, doc, kind }) => {
          const start = minute + gap;
          minute = start + length;
          return { ...active(start, minute, project, doc), kind };
        });
        save(file, ...activities);
        let from = 0;
        for (const [gap, length] of excluded) {
          tag(file, 'excluded.break', from + gap, from + gap + length);
          from += gap + length;
        }
        const segments = () => timeline(file.recorded(everything), calendar, everything, evening);
        const before = segments();
        await file.eraser.forgetExcluded(evening);
        assert.deepEqual(segments(), before);
        const within = (one: Activity) =>
          before.some((segment) => segment.state === 'excluded' && segment.start < one.end && one.start < segment.end);
        assert.ok(file.activitiesIn(everything).every((one) => !within(one) || one.doc === undefined));
        file.dispose();
      }),
      { numRuns: 60 },
    );
  });

  it('removes a project from the database and its backups, and keeps that there was activity', async () => {
    save(store, active(0, 10, 'billing', 'src/invoice.ts'), active(10, 30, 'acme', 'docs/secret.md'));
    save(store, { ...active(30, 40, 'billing', 'src/total.ts'), workAtEnd: 'acme' });
    const chosen = { id: 'c1', rule: 'R01', project: 'acme', choice: 'never', chosenAt: at(41) } as const;
    store.act('rule', () => [
      { table: 'choice', after: chosen },
      { table: 'choice', after: { ...chosen, id: 'c2', project: 'billing' } },
    ]);
    await store.backups.makeToday();
    const onDisk = (name: string) => bytesIn(stores.directory).includes(name);
    assert.ok(onDisk('acme') && onDisk('secret'));
    assert.equal((await store.eraser.holdsProject('acme')).activity, 20 * MINUTE);
    assert.equal(await store.eraser.forgetProject('acme'), true);
    assert.equal((await store.eraser.holdsProject('acme')).activity, 0);
    assert.ok(!onDisk('acme') && !onDisk('secret'));
    assert.ok(onDisk('invoice'));
    assert.deepEqual(
      store.ruleChoices().map(({ project }) => project),
      ['billing'],
    );
    assert.equal(
      stores.raw(
        (db) => db.prepare("SELECT count(typed) AS known FROM activity WHERE kind = 'hidden'").get()?.['known'],
      ),
      0,
    );
    const { activities, hidden } = store.recorded(everything);
    assert.deepEqual(
      activities.map(({ doc, workAtEnd }) => [doc, workAtEnd]),
      [
        ['src/invoice.ts', undefined],
        ['src/total.ts', undefined],
      ],
    );
    assert.deepEqual(
      (hidden ?? []).map(({ start, end }) => [start, end]),
      [[at(10), at(30)]],
    );
  });
});
