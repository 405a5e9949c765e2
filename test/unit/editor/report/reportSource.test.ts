import assert from 'node:assert/strict';
import { Emitter } from '../../../../src/core/lifecycle/event';
import { readReport } from '../../../../src/core/report/readReport';
import type { WeeklyReport } from '../../../../src/core/report/weeklyReport';
import { parseSettings } from '../../../../src/core/settings/settings';
import type { Store } from '../../../../src/core/store/store';
import { taxonomy } from '../../../../src/core/taxonomy/taxonomy';
import { weekOf } from '../../../../src/core/time/calendar';
import { HOUR, MINUTE } from '../../../../src/core/time/span';
import { type ReportSource, reportSource } from '../../../../src/editor/report/reportSource';
import { patientStore } from '../../../../src/store/patientStore';
import { fillDensely } from '../../../bench/support/fullStore';
import { TempStores } from '../../../support/tempStore';
import { Turns } from '../../../support/turns';

describe('The report that the page asks for', () => {
  it('is read after the turn that asked and made in turns of its own, with the same result as at once', async () => {
    const stores = new TempStores();
    const turns = new Turns();
    const { clock } = stores;
    const calendar = { zone: clock.zone(), dayStartsAt: 0, weekStartsOn: 1 };
    const now = clock.now();
    const direct = stores.open();
    direct.agree(now - 24 * HOUR);
    const activity = { start: now - HOUR, end: now, window: 'w', kind: 'edit', fileClass: 'source' } as const;
    const evidence = Array.from({ length: 60 }, (_, minute) => activity.start + minute * MINUTE);
    direct.save({ id: 'w', editor: 'Code', startedAt: now - HOUR, seenAt: now }, clock.zone(), [
      { ...activity, project: 'p', doc: 'src/a.ts', evidence },
    ]);
    const store = patientStore(direct);
    const readIn: number[] = [];
    const linkedIn: number[] = [];
    const watched = {
      ...store,
      recorded: (...range: Parameters<typeof store.recorded>) => {
        readIn.push(turns.count);
        return store.recorded(...range);
      },
      topicLinks: (topics: readonly string[]) => {
        linkedIn.push(turns.count);
        return store.topicLinks(topics);
      },
    };
    const { settings } = parseSettings({});
    const source = reportSource({
      access: { open: () => Promise.resolve(watched), onDidChange: store.onDidChange },
      calendar: () => calendar,
      clock,
      taxonomy: () => taxonomy,
      settings: () => settings,
      onSettings: new Emitter().event,
      onTick: new Emitter<void>().event,
    });
    const asked = turns.count;
    const { comparison: _comparison, ...report } = await source.report(undefined);
    const [read = 0] = readIn;
    assert.ok(read > asked);
    assert.ok((linkedIn[0] ?? 0) > read, 'the links of topics are searched in another turn than the records');
    assert.ok(turns.count - read >= 5, 'then the timeline, and three steps of the report');
    const { workingHours, recording, suggestAfter, statedWeek } = settings;
    const known = { since: store.agreedAt(), waits: [], workingHours, recording, suggestAfter, statedWeek };
    assert.deepEqual(report, readReport(store, calendar, taxonomy, now, undefined, known));
    source.dispose();
    turns.dispose();
    stores.dispose();
  });

  describe('of a week that has earlier weeks', () => {
    let stores: TempStores;
    let store: Store;
    let source: ReportSource;
    let reads: number;
    let settings: Emitter<void>;
    let tick: Emitter<void>;

    beforeEach(() => {
      stores = new TempStores();
      const { clock } = stores;
      const calendar = { zone: clock.zone(), dayStartsAt: 0, weekStartsOn: 1 };
      const direct = stores.open();
      fillDensely(direct, calendar, clock.now(), 4);
      reads = 0;
      settings = new Emitter();
      tick = new Emitter();
      const kept = patientStore(direct);
      const recorded: Store['recorded'] = (range) => {
        reads += 1;
        return kept.recorded(range);
      };
      store = { ...kept, recorded };
      source = reportSource({
        access: { open: () => Promise.resolve(store), onDidChange: kept.onDidChange },
        calendar: () => calendar,
        clock,
        taxonomy: () => taxonomy,
        settings: () => parseSettings({}).settings,
        onSettings: settings.event,
        onTick: tick.event,
      });
    });

    afterEach(() => {
      source.dispose();
      stores.dispose();
    });

    it('may be out of date anywhere when a setting changes', () => {
      const changes: unknown[] = [];
      const subscription = source.onDidChange((touched) => changes.push(touched));
      settings.fire();
      assert.deepEqual(changes, [undefined]);
      subscription.dispose();
      settings.fire();
      assert.equal(changes.length, 1);
    });

    it('may be out of date anywhere when a new day begins: it calls each listener once, at the next tick', () => {
      const changes: unknown[] = [];
      const subscription = source.onDidChange((touched) => changes.push(touched));
      // The clock of the stores shows 10:00 in Berlin.
      stores.clock.forward(14 * 60 - 1);
      tick.fire();
      assert.deepEqual(changes, []);
      stores.clock.forward(1);
      tick.fire();
      tick.fire();
      assert.deepEqual(changes, [undefined]);
      subscription.dispose();
      stores.clock.forward(24 * 60);
      tick.fire();
      assert.equal(changes.length, 1);
    });

    const lastWeek = '2026-W47';
    const signal = new AbortController().signal;

    it('is given early without its comparison, and no earlier week is read until that is taken', async () => {
      const early: WeeklyReport[] = [];
      let readThen = 0;
      const whole = await source.report(lastWeek, {
        signal,
        early: async (report) => {
          early.push(report);
          await new Promise((resolve) => setImmediate(resolve));
          readThen = reads;
        },
      });
      const { comparison, ...rest } = whole;
      assert.ok(comparison);
      assert.deepEqual(early, [rest]);
      assert.equal(readThen, 1, 'only the week itself');
    });

    it('is given once when the figures of earlier weeks are kept', async () => {
      await source.report(lastWeek);
      const early: WeeklyReport[] = [];
      const whole = await source.report(lastWeek, { signal, early: async (report) => void early.push(report) });
      assert.ok(whole.comparison);
      assert.deepEqual(early, []);
    });

    it('is given once when the rules changed during the week, which a page says above its figures', async () => {
      const change = { taxonomy: 2, roleFits: '', idle: 1 };
      const { start } = weekOf({ zone: 'UTC', dayStartsAt: 0, weekStartsOn: 1 }, lastWeek).span;
      const history = [
        { ...change, taxonomy: 1, at: start - 24 * HOUR },
        { ...change, at: start + 24 * HOUR },
      ];
      store = { ...store, basisLog: { ...store.basisLog, history: () => history } };
      const early: WeeklyReport[] = [];
      const whole = await source.report(lastWeek, { signal, early: async (report) => void early.push(report) });
      assert.equal(whole.comparison?.breaks.length, 1);
      assert.deepEqual(early, []);
    });

    it('is rejected, and reads no earlier week, when nobody wants the comparison any more', async () => {
      const ending = new AbortController();
      const report = source.report(lastWeek, { signal: ending.signal, early: async () => ending.abort() });
      await assert.rejects(report, { name: 'AbortError' });
      assert.equal(reads, 1);
    });
  });
});
