import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Activity } from '../../../src/core/activity/activity';
import { addEntry } from '../../../src/core/duty/newEntry';
import { startDuty, stopDuty } from '../../../src/core/duty/startStop';
import type { DirectStore } from '../../../src/core/store/store';
import type { Wait } from '../../../src/core/records/wait';
import { HOUR, MINUTE, type Span } from '../../../src/core/time/span';
import { TempStores } from '../../support/tempStore';

const nine = Date.UTC(2026, 10, 23, 9);
const at = (minutes: number) => nine + minutes * MINUTE;

describe('Deleting data', () => {
  let stores: TempStores;
  let store: DirectStore;

  beforeEach(() => {
    stores = new TempStores();
    stores.clock.forward(8 * 60);
    store = stores.open();
  });

  afterEach(() => stores.dispose());

  const origin = () => ({ now: stores.clock.now(), zone: 'Europe/Berlin', newId: () => store.newId() });
  const window = { id: 'w1', editor: 'Visual Studio Code', startedAt: at(-60), seenAt: at(400) };
  const everything = { start: 0, end: at(10_000) };

  function tag(from: number, to: number, note: string): void {
    const entry = { category: 'support', note, start: at(from), end: at(to) };
    store.act('add', addEntry(entry, undefined, origin()));
  }

  function active(from: number, to: number, doc: string): Activity {
    const evidence = Array.from({ length: to - from + 1 }, (_, index) => at(from + index));
    return {
      start: at(from),
      end: at(to),
      window: 'w1',
      kind: 'edit',
      fileClass: 'source',
      project: 'billing',
      doc,
      evidence,
    };
  }

  /** The bytes of all files below the data directory. */
  function bytes(): string {
    const files = readdirSync(stores.directory, { recursive: true }).map((name) =>
      join(stores.directory, String(name)),
    );
    return files
      .filter((file) => statSync(file).isFile())
      .map((file) => readFileSync(file, 'latin1'))
      .join('\n');
  }

  it('counts what is stored in a range and in total', async () => {
    tag(0, 30, 'one');
    tag(60, 90, 'two');
    store.save(window, 'UTC', [active(20, 70, 'src/a.ts')]);
    await store.backups.makeToday();
    assert.deepEqual(await store.eraser.holds(), {
      entries: 2,
      waits: 0,
      pauses: 0,
      leave: 0,
      decisions: 0,
      observations: 0,
      activity: 50 * MINUTE,
      backups: 1,
      keptFiles: 0,
    });
    const half = await store.eraser.holds({ start: at(0), end: at(30) });
    const { entries, activity } = half;
    assert.deepEqual([entries, activity, half.backups], [1, 10 * MINUTE, 1]);
  });

  it('removes a range and keeps what lies before and after it', async () => {
    tag(0, 30, 'before');
    tag(40, 100, 'around');
    tag(110, 140, 'after');
    store.save(window, 'UTC', [active(0, 60, 'src/a.ts'), active(70, 130, 'src/b.ts')]);
    await store.eraser.erase({ start: at(20), end: at(120) });
    const entries = store.entriesIn(everything).map(({ start, end, note }) => [start, end, note]);
    assert.deepEqual(entries, [
      [at(0), at(20), 'before'],
      [at(120), at(140), 'after'],
    ]);
    const activities = store.activitiesIn(everything);
    assert.deepEqual(
      activities.map(({ start, end, doc }) => [start, end, doc]),
      [
        [at(0), at(20), 'src/a.ts'],
        [at(120), at(130), 'src/b.ts'],
      ],
    );
    for (const { start, end, evidence } of activities) {
      assert.equal(evidence[0], start);
      assert.ok(evidence.every((one) => one >= start && one <= end));
    }
  });

  it('removes signs of life without any time around them, and a window cannot write them again', async () => {
    store.save(window, 'UTC', [], [at(10), at(30), at(50)]);
    await store.eraser.erase({ start: at(20), end: at(40) });
    assert.deepEqual(store.signsIn(everything), [at(10), at(50)]);
    store.save(window, 'UTC', [], [at(30), at(60)]);
    assert.deepEqual(store.signsIn(everything), [at(10), at(50), at(60)]);
  });

  it('keeps both ends of an entry that reaches beyond the range on both sides', async () => {
    tag(0, 90, 'long');
    await store.eraser.erase({ start: at(30), end: at(60) });
    assert.deepEqual(
      store.entriesIn(everything).map(({ start, end }) => [start, end]),
      [
        [at(0), at(30)],
        [at(60), at(90)],
      ],
    );
    assert.equal(new Set(store.entriesIn(everything).map(({ id }) => id)).size, 2);
  });

  it('lets a running duty continue after the range', async () => {
    store.act('start', startDuty({ category: 'architecture' }, { ...origin(), now: at(0) }));
    await store.eraser.erase({ start: at(-10), end: at(60) });
    assert.equal(store.running()?.start, at(60));
  });

  it('does not affect time after now when the range reaches into the future', async () => {
    store.act('start', startDuty({ category: 'architecture' }, { ...origin(), now: at(0) }));
    await store.eraser.erase({ start: at(-10), end: at(10_000) });
    assert.equal(store.running()?.start, stores.clock.now());
    stores.clock.forward(30);
    store.save(window, 'UTC', [active(480, 505, 'src/a.ts')]);
    assert.deepEqual(
      store.activitiesIn(everything).map(({ start }) => start),
      [at(480)],
    );
  });

  it('deletes leave on the days of the range, with the configured start of the day', async () => {
    const mark = (...dates: string[]) =>
      store.act('leave', () => dates.map((date) => ({ table: 'leave', after: { id: store.newId(), date } })));
    const left = () => store.leaveIn('2026-11-01', '2026-11-30').map(({ date }) => date);
    // One local day in Berlin that starts at 04:00.
    const span = { start: Date.UTC(2026, 10, 20, 3), end: Date.UTC(2026, 10, 21, 3) };
    mark('2026-11-19', '2026-11-20', '2026-11-21');
    assert.equal((await store.eraser.holds(span, 4 * 60)).leave, 1);
    await store.eraser.erase(span, 4 * 60);
    assert.deepEqual(left(), ['2026-11-19', '2026-11-21']);
  });

  it('counts and deletes only leave in a range in the future', async () => {
    const dates = ['2026-11-24', '2026-11-25'];
    store.act('leave', () => dates.map((date) => ({ table: 'leave', after: { id: store.newId(), date } })));
    store.act('start', startDuty({ category: 'architecture' }, { ...origin(), now: at(0) }));
    const running = store.running();
    const future = { start: Date.UTC(2026, 10, 23, 23), end: Date.UTC(2026, 10, 24, 23) };
    const { entries, leave } = await store.eraser.holds(future);
    assert.deepEqual([entries, leave], [0, 1]);
    await store.eraser.erase(future);
    assert.deepEqual(store.entriesIn(everything), [running]);
    assert.deepEqual(
      store.leaveIn('2026-11-01', '2026-11-30').map(({ date }) => date),
      ['2026-11-25'],
    );
  });

  it('deletes as much leave in a week that is not over as it counts', async () => {
    const dates = ['2026-11-23', '2026-11-26'];
    store.act('leave', () => dates.map((date) => ({ table: 'leave', after: { id: store.newId(), date } })));
    const week = { start: Date.UTC(2026, 10, 22, 23), end: Date.UTC(2026, 10, 29, 23) };
    assert.equal((await store.eraser.holds(week)).leave, 2);
    await store.eraser.erase(week);
    assert.equal((await store.eraser.holds(week)).leave, 0);
  });

  it('counts a follow-up that it cut into two parts once', async () => {
    const entry = { category: 'chasing', linked: 'wait', start: at(0), end: at(90) };
    store.act('add', addEntry(entry, undefined, origin()));
    await store.eraser.erase({ start: at(30), end: at(60) });
    const [first, second] = store.entriesIn(everything);
    assert.deepEqual([first?.linked, second?.linked], ['wait', first?.id]);
    assert.equal(store.followUps('wait'), 1);
  });

  it('leaves no deleted text on disk: not in the database, its log, the journal, deleted rows or backups', async () => {
    tag(0, 30, 'SECRET-KEPT-BEFORE');
    tag(60, 90, 'SECRET-NOTE');
    const [, second] = store.entriesIn(everything);
    if (second) store.act('delete', () => [{ table: 'entry', before: second }]);
    store.undo();
    store.save(window, 'UTC', [active(60, 90, 'src/SECRET-FILE.ts')]);
    await store.backups.makeToday();
    assert.match(bytes(), /SECRET-NOTE[^]*SECRET-FILE|SECRET-FILE[^]*SECRET-NOTE/);
    await store.eraser.erase({ start: at(50), end: at(100) });
    assert.doesNotMatch(bytes(), /SECRET-NOTE|SECRET-FILE/);
    assert.match(bytes(), /SECRET-KEPT-BEFORE/);
    assert.equal(store.backups.list().length, 1);
    await store.eraser.erase();
    assert.doesNotMatch(bytes(), /SECRET/);
    assert.equal(store.backups.list().length, 0);
  });

  it('of time ahead of a clock that is set right afterwards hides nothing that is measured from then on', async () => {
    await store.eraser.erase({ start: at(0), end: at(480) });
    stores.clock.forward(-120);
    store.save(window, 'UTC', [active(350, 360, 'src/pending.ts')]);
    stores.clock.forward(10);
    store.save(window, 'UTC', [active(360, 370, 'src/after.ts')]);
    assert.deepEqual(
      store.activitiesIn(everything).map(({ doc }) => doc),
      ['src/after.ts'],
    );
  });

  it('leaves nothing of a deleted duty in a backup that was made while the duty was running', async () => {
    store.act('start', startDuty({ category: 'support', note: 'SECRET-NOTE' }, { ...origin(), now: at(0) }));
    await store.backups.makeToday();
    store.act('stop', stopDuty({ ...origin(), now: at(30) }));
    await store.eraser.erase({ start: at(-60), end: at(60) });
    assert.doesNotMatch(bytes(), /SECRET-NOTE/);
    assert.equal(store.backups.list().length, 1);
  });

  it('leaves nothing of a duty in a backup that was made while it was running, if its start was undone since', async () => {
    store.act('start', startDuty({ category: 'support', note: 'SECRET-NOTE' }, { ...origin(), now: at(0) }));
    await store.backups.makeToday();
    store.undo();
    await store.eraser.erase({ start: at(-60), end: at(60) });
    assert.doesNotMatch(bytes(), /SECRET-NOTE/);
    assert.equal(store.backups.list().length, 1);
  });

  it('leaves nothing of a deleted entry in a backup that was made before its times were corrected', async () => {
    tag(200, 230, 'SECRET-NOTE');
    await store.backups.makeToday();
    const [before] = store.entriesIn(everything);
    assert.ok(before);
    store.act('edit', () => [{ table: 'entry', before, after: { ...before, start: at(0), end: at(30) } }]);
    await store.eraser.erase({ start: at(-60), end: at(60) });
    assert.doesNotMatch(bytes(), /SECRET-NOTE/);
  });

  it('goes on later, also after a restart, when another program reads the file and keeps what was deleted', async () => {
    tag(0, 30, 'SECRET-NOTE');
    const reader = new DatabaseSync(stores.path, { readOnly: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM duty_entry').get();
    const { finished } = await store.eraser.erase({ start: at(-60), end: at(60) });
    assert.equal(finished, false);
    assert.deepEqual(store.entriesIn(everything), [], 'it is deleted for every window all the same');
    assert.equal(await store.eraser.finish(), false);
    stores.closeAll();
    store = stores.open();
    assert.equal(store.eraser.isUnfinished(), true);
    reader.close();
    assert.equal(await store.eraser.finish(), true);
    assert.doesNotMatch(bytes(), /SECRET-NOTE/);
    assert.equal(store.eraser.isUnfinished(), false);
  });

  it('lets the thread that asked for it go on meanwhile', async () => {
    tag(0, 30, 'one');
    await store.backups.makeToday();
    let turns = 0;
    const counting = setInterval(() => turns++, 0);
    const reported: number[] = [];
    await store.eraser.erase({ start: at(0), end: at(10) }, 0, (done) => reported.push(done));
    clearInterval(counting);
    assert.ok(turns > 1, `${turns} turns`);
    assert.deepEqual(reported.at(-1), 1);
  });

  it('deletes a backup from which the range cannot be erased', async () => {
    tag(0, 30, 'one');
    await store.backups.makeToday();
    const [copy] = store.backups.list();
    writeFileSync(copy?.path ?? '', 'no database');
    await store.eraser.erase({ start: at(0), end: at(10) });
    assert.equal(existsSync(copy?.path ?? ''), false);
  });

  it('deletes waits that were opened in the range', async () => {
    const wait = (from: number): Wait => ({ id: store.newId(), kind: 'chasing.approval', openedAt: at(from) });
    const [first, second, third] = [wait(0), wait(60), wait(200)];
    for (const after of [first, second, third]) store.act('wait', () => [{ table: 'wait', after }]);
    assert.equal((await store.eraser.holds({ start: at(0), end: at(100) })).waits, 2);
    await store.eraser.erase({ start: at(50), end: at(100) });
    assert.deepEqual(
      store.openWaits().map(({ id }) => id),
      [first.id, third.id],
    );
    await store.eraser.erase();
    assert.deepEqual(store.openWaits(), []);
  });

  it('deletes answers to suggestions for the range', async () => {
    const decided = (from: number) => ({
      id: store.newId(),
      rule: 'R01' as const,
      start: at(from),
      end: at(from + 30),
    });
    for (const from of [0, 60]) {
      const after = { ...decided(from), decidedAt: at(100) };
      store.act('reject', () => [{ table: 'decision', after }]);
    }
    const held = async (range?: Span) => (await store.eraser.holds(range)).decisions;
    assert.deepEqual([await held(), await held({ start: at(0), end: at(40) })], [2, 1]);
    await store.eraser.erase({ start: at(10), end: at(40) });
    const left = store.decisions(everything).map(({ start, end }) => [start, end]);
    assert.deepEqual(left, [
      [at(0), at(10)],
      [at(60), at(90)],
    ]);
    await store.eraser.erase();
    assert.deepEqual(store.decisions(everything), []);
  });

  it('deletes when questions were asked, and keeps which questions must never be shown again', async () => {
    store.prompts.change(() => ({ shown: [{ kind: 'cause', at: at(10), answered: false }], never: ['coming-back'] }));
    await store.eraser.erase({ start: at(0), end: at(40) });
    assert.deepEqual(store.prompts.read(), { shown: [], never: ['coming-back'] });
    await store.eraser.erase();
    assert.deepEqual(store.prompts.read(), { shown: [], never: [] });
  });

  it('leaves nothing to undo or redo', async () => {
    tag(0, 30, 'one');
    tag(60, 90, 'two');
    store.undo();
    await store.eraser.erase({ start: at(0), end: at(10) });
    assert.equal(store.undo(), undefined);
    assert.equal(store.redo(), undefined);
  });

  it('stays in effect when another window saves activity that it still has in memory', async () => {
    stores.clock.forward(-7 * 60);
    store.save(window, 'UTC', [active(0, 30, 'src/a.ts')]);
    await store.eraser.erase({ start: at(0), end: at(40) });
    const other = stores.open();
    other.save(window, 'UTC', [active(0, 50, 'src/a.ts')]);
    other.save(window, 'UTC', [active(0, 55, 'src/a.ts')]);
    assert.deepEqual(
      store.activitiesIn(everything).map(({ start, end }) => [start, end]),
      [[at(40), at(55)]],
    );
  });

  it('revokes the consent to record when everything is deleted, until the developer consents again', async () => {
    store.agree(at(-10));
    const other = stores.open();
    await store.eraser.erase();
    assert.equal(other.agreedAt(), undefined);
    other.save(window, 'UTC', [active(470, 500, 'src/a.ts')]);
    assert.deepEqual(store.activitiesIn(everything), []);
    other.agree(at(480));
    other.save(window, 'UTC', [active(470, 500, 'src/a.ts')]);
    assert.deepEqual(
      store.activitiesIn(everything).map(({ start }) => start),
      [at(480)],
    );
  });

  it('notifies the other windows', async () => {
    tag(0, 30, 'one');
    const other = stores.open();
    let notified = 0;
    other.onDidChange(() => notified++);
    await store.eraser.erase();
    other.lookForChanges();
    assert.equal(notified, 1);
    assert.deepEqual(other.entriesIn(everything), []);
  });

  it('works while another window has the database open and reads it', async () => {
    tag(0, 30, 'SECRET');
    const other = stores.open();
    other.entriesIn(everything);
    const started = performance.now();
    await store.eraser.erase();
    assert.ok(performance.now() - started < HOUR);
    assert.deepEqual(other.entriesIn(everything), []);
    assert.doesNotMatch(bytes(), /SECRET/);
  });
});
