import assert from 'node:assert/strict';
import type { Activity } from '../../../src/core/activity/activity';
import { Duties } from '../../../src/core/duty/duties';
import { keptFigures } from '../../../src/core/report/comparison/keptFigures';
import type { WeekFigures } from '../../../src/core/report/comparison/weekFiguresSchema';
import { readPastWeeks } from '../../../src/core/report/readPastWeeks';
import type { ReportTerms } from '../../../src/core/report/readWeek';
import { taxonomy } from '../../../src/core/taxonomy/taxonomy';
import { type Calendar, weekOf } from '../../../src/core/time/calendar';
import { HOUR, MINUTE } from '../../../src/core/time/span';
import { openStore } from '../../../src/store/sqliteStore';
import { HandClock } from '../../support/tempStore';
import { patientStore } from '../../../src/store/patientStore';

const calendar: Calendar = { zone: 'UTC', dayStartsAt: 0, weekStartsOn: 1 };
/** The end of week 48. */
const midnight = Date.UTC(2026, 10, 30);

/** A store with recording, at the given number of minutes after the end of week 48. */
function book(minutes: number) {
  const clock = new HandClock(midnight + minutes * MINUTE);
  const store = openStore(':memory:', clock);
  store.agree(midnight - 1000 * HOUR);
  const kept = keptFigures();
  store.onDidChange((touched) => kept.drop(touched));
  let turns = 0;
  const nextTurn = () => Promise.resolve(void turns++);
  const read = async (more: Partial<ReportTerms> = {}, week = '2026-W49'): Promise<WeekFigures | undefined> => {
    const terms = { calendar, taxonomy, now: clock.now(), known: {}, ...more };
    turns = 0;
    const past = await readPastWeeks(store, weekOf(terms.calendar, week), terms, { nextTurn, kept });
    return past.at(-1)?.figures;
  };
  /** Saves activity in source of one project, from and to minutes after the end of week 48. */
  const save = (from: number, to: number, kind: Activity['kind'] = 'read') => {
    const [start, end] = [midnight + from * MINUTE, midnight + to * MINUTE];
    const what = { kind, project: 'p', doc: `src/${from}.ts`, fileClass: 'source', evidence: [start] } as const;
    const window = { id: 'w', editor: 'Code', startedAt: start, seenAt: end };
    store.save(window, 'UTC', [{ start, end, window: 'w', ...what }]);
  };
  const duties = new Duties(() => Promise.resolve(patientStore(store)), clock);
  return { clock, store, duties, read, save, turns: () => turns };
}

describe('The figures of past weeks', () => {
  it('are read once, each week in a turn of its own, and then again only where something changed', async () => {
    const { read, save, turns, duties } = book(600);
    save(-600, -540);
    await read();
    assert.equal(turns(), 12);
    await read();
    assert.equal(turns(), 0);
    save(500, 510);
    await read();
    assert.equal(turns(), 1, 'the day after week 48 may decide what is own work in it');
    const start = midnight - 2000 * MINUTE;
    await duties.add({ category: 'support', start, end: start + HOUR });
    assert.equal((await read())?.load, HOUR);
    assert.equal(turns(), 1);
  });

  it('are read again when an act moved an entry out of the week, and when that was undone', async () => {
    const { read, duties, store } = book(6000);
    const start = midnight - 10 * HOUR;
    const { id } = await duties.add({ category: 'support', start, end: start + HOUR });
    assert.equal((await read())?.load, HOUR);
    await duties.edit(id, { start: start + 80 * HOUR, end: start + 81 * HOUR });
    assert.equal((await read())?.load, 0);
    store.undo();
    assert.equal((await read())?.load, HOUR);
  });

  it('follow a duty that runs on after the end of the week until nobody was there for hours', async () => {
    const { read, save, duties, clock } = book(-180);
    await duties.start({ category: 'support' });
    save(-180, -120);
    clock.forward(200);
    assert.equal((await read())?.load, 3 * HOUR);
    clock.forward(300);
    assert.equal((await read())?.load, HOUR);
  });

  it('change with an edit of the next day that continues the work of the week', async () => {
    const { read, save } = book(40);
    save(-60, 0);
    assert.equal((await read())?.focus, undefined);
    save(0, 30, 'edit');
    assert.equal((await read())?.focus, 1);
  });

  it('change when old activity is deleted', async () => {
    const { read, save, store } = book(600);
    save(-600, -540);
    assert.equal((await read())?.tracked, HOUR);
    store.eraser.prune(midnight);
    assert.equal((await read())?.tracked, 0);
  });

  it('are read anew for another calendar, other settings and other categories', async () => {
    const { read, save, turns } = book(600);
    save(-10, 0);
    const shifted = { ...calendar, dayStartsAt: 240 };
    const recording = { idle: MINUTE, readingIdle: MINUTE, focusGrace: MINUTE };
    for (const more of [{ calendar: shifted }, { known: { recording } }, { taxonomy: { ...taxonomy, version: 99 } }]) {
      await read();
      await read(more);
      assert.equal(turns(), 12);
    }
  });

  it('of a week that is not over are never kept, also after the clock is set back into it', async () => {
    const { read, save, turns, clock } = book(600);
    save(-600, -540);
    await read();
    clock.forward(-1200);
    await read();
    assert.equal(turns(), 1);
  });
});
