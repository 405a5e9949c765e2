import assert from 'node:assert/strict';
import { defaultRecordingSettings } from '../../../../src/core/activity/recordingSettings';
import { Emitter } from '../../../../src/core/lifecycle/event';
import { startDuty, stopDuty } from '../../../../src/core/duty/startStop';
import { pauseRecording, resumeRecording } from '../../../../src/core/pause/pausing';
import type { DirectStore } from '../../../../src/core/store/store';
import { MINUTE } from '../../../../src/core/time/span';
import { Recording } from '../../../../src/editor/recording/recording';
import { type Emit, HIDDEN } from '../../../../src/core/activity/signal';
import { patientStore } from '../../../../src/store/patientStore';
import { TempStores } from '../../../support/tempStore';

/** The test emits the signals; the recorder and the store behind them are real. */
describe('The recording of a window', () => {
  let stores: TempStores;
  let store: DirectStore;
  let tick: Emitter<void>;
  let emit: Emit;
  let watching: boolean;
  let paths: 'relative' | 'classOnly';
  let troubles: unknown[];
  let settled: number;
  let recording: Recording;

  beforeEach(() => {
    stores = new TempStores();
    store = stores.open();
    store.agree(stores.clock.now());
    tick = new Emitter();
    [troubles, settled, paths] = [[], 0, 'relative'];
  });

  afterEach(() => stores.dispose());

  function begin(into: DirectStore = store): void {
    recording = new Recording({
      clock: stores.clock,
      window: { id: 'w1', editor: 'Visual Studio Code' },
      settings: () => ({ recording: defaultRecordingSettings, paths }),
      store: patientStore(into),
      onTick: tick.event,
      watch: (to) => {
        emit = to;
        watching = true;
        return { dispose: () => (watching = false) };
      },
      problems: { tellOnce: (error) => troubles.push(error), settled: () => settled++ },
    });
    emit({ kind: 'focus' });
  }

  /** Emits one edit a minute for this number of minutes. */
  function work(minutes: number): void {
    emit({ kind: 'open', doc: 'src/a.ts', language: 'typescript', project: 'shop' });
    for (let minute = 0; minute <= minutes; minute++) {
      if (minute > 0) stores.clock.forward(1);
      emit({ kind: 'edit', doc: 'src/a.ts' });
    }
  }

  const written = () => store.activitiesIn({ start: 0, end: Number.MAX_SAFE_INTEGER });
  const minutes = () => written().map(({ start, end }) => (end - start) / MINUTE);

  it('is stored when it ends, and has no subscriptions afterwards', () => {
    begin();
    work(5);
    assert.equal(watching, true);
    recording.dispose();
    assert.deepEqual([minutes(), watching, settled], [[5], false, 1]);
    assert.equal(written()[0]?.doc, 'src/a.ts');
    stores.closeAll();
    tick.fire();
    assert.deepEqual(troubles, []);
  });

  it('stores the class of a file instead of its path if the settings say so', () => {
    paths = 'classOnly';
    begin();
    work(5);
    recording.dispose();
    const [activity] = written();
    assert.deepEqual([activity?.doc, activity?.fileClass, activity?.project], [undefined, 'source', 'shop']);
  });

  it('takes a scroll for reading after a duty was stopped, even in another window, until something is typed', () => {
    begin();
    const other = stores.open();
    const origin = () => ({ now: stores.clock.now(), zone: 'UTC', newId: () => other.newId() });
    work(2);
    other.act('start', startDuty({ category: 'support' }, origin()));
    store.lookForChanges();
    work(2);
    other.act('stop', stopDuty(origin()));
    store.lookForChanges();
    for (const kind of ['scroll', 'scroll', 'edit', 'scroll'] as const) {
      stores.clock.forward(1);
      emit({ kind, doc: 'src/a.ts' });
    }
    recording.dispose();
    const measured = written().filter(({ start }) => start > stores.clock.now() - 4 * MINUTE);
    assert.deepEqual(
      measured.map(({ kind, start, end }) => [kind, (end - start) / MINUTE]),
      [
        ['read', 2],
        ['edit', 1],
      ],
    );
  });

  it('leaves out the time of a pause, even if another window began and ended it', () => {
    begin();
    work(5);
    const other = stores.open();
    const origin = () => ({ now: stores.clock.now(), zone: 'UTC', newId: () => other.newId() });
    other.act('pause', pauseRecording(origin(), undefined));
    store.lookForChanges();
    work(7);
    other.act('resume', resumeRecording(origin()));
    store.lookForChanges();
    work(3);
    recording.dispose();
    assert.deepEqual(minutes(), [5, 3]);
  });

  it('continues at the first signal after the end of a pause', () => {
    const origin = { now: stores.clock.now(), zone: 'UTC', newId: () => store.newId() };
    store.act('pause', pauseRecording(origin, origin.now + 10 * MINUTE));
    begin();
    work(9);
    stores.clock.forward(2);
    work(4);
    recording.dispose();
    assert.deepEqual(minutes(), [4]);
  });

  it('returns the time of the last evidence of a person, which a tick is not', () => {
    begin();
    work(2);
    const last = stores.clock.now();
    stores.clock.forward(1);
    tick.fire();
    assert.equal(recording.lastEvidence, last);
    recording.dispose();
  });

  it('reports an error when it cannot be stored, and stores it at the next attempt', () => {
    begin();
    work(5);
    stores.raw((db) => db.exec('ALTER TABLE activity RENAME TO elsewhere'));
    recording.dispose();
    assert.deepEqual([troubles.length, settled], [1, 0]);
    stores.raw((db) => db.exec('ALTER TABLE elsewhere RENAME TO activity'));
    recording.dispose();
    assert.deepEqual([troubles.length, settled, minutes()], [1, 1, [5]]);
  });

  it('says why nothing can be stored, from the first failure until it was stored', () => {
    begin();
    const seen: unknown[] = [];
    recording.onDidChange(() => seen.push(recording.failure));
    work(5);
    stores.raw((db) => db.exec('ALTER TABLE activity RENAME TO elsewhere'));
    recording.write();
    assert.deepEqual(seen, troubles);
    stores.raw((db) => db.exec('ALTER TABLE elsewhere RENAME TO activity'));
    tick.fire();
    assert.deepEqual([seen.length, recording.failure, minutes()], [2, undefined, [5]]);
    recording.dispose();
  });

  it('counts no time for a document from the end of its span until the next evidence', () => {
    begin();
    work(1);
    recording.endSpan();
    stores.clock.forward(1);
    emit({ kind: 'select', doc: 'src/a.ts' });
    emit({ kind: 'open', doc: HIDDEN });
    recording.dispose();
    assert.deepEqual(
      written().map(({ project, start, end }) => [project, end - start]),
      [['shop', MINUTE]],
    );
  });

  it('stores nothing about a project that is never recorded, but that its time was no absence', () => {
    begin();
    work(5);
    let changes = 0;
    recording.onDidChange(() => changes++);
    emit({ kind: 'open', doc: HIDDEN });
    assert.deepEqual([recording.hidden, changes], [true, 1]);
    for (let minute = 0; minute < 20; minute++) {
      stores.clock.forward(1);
      emit({ kind: 'edit', doc: HIDDEN });
      emit({ kind: 'shell-start', program: 'psql' });
    }
    emit({ kind: 'open', doc: 'src/b.ts', project: 'shop' });
    assert.deepEqual([recording.hidden, changes], [false, 2]);
    stores.clock.forward(1);
    emit({ kind: 'edit', doc: 'src/b.ts' });
    recording.dispose();
    const day = { start: 0, end: Number.MAX_SAFE_INTEGER };
    const { activities, hidden } = store.recorded(day);
    assert.deepEqual(
      activities.map(({ doc, start, end }) => [doc, (end - start) / MINUTE]),
      [
        ['src/a.ts', 5],
        ['src/b.ts', 1],
      ],
    );
    assert.equal(
      (hidden ?? []).reduce((sum, { start, end }) => sum + (end - start), 0),
      20 * MINUTE,
    );
    assert.ok(written().every((one) => !one.hidden || (one.doc ?? one.project ?? one.language) === undefined));
  });
});
