import assert from 'node:assert/strict';
import { defaultWorkingHours } from '../../../../src/core/time/workingHours';
import type * as vscode from 'vscode';
import { InputError } from '../../../../src/core/input/inputError';
import { Leave } from '../../../../src/core/leave/leave';
import type { DirectStore } from '../../../../src/core/store/store';
import { markLeave } from '../../../../src/editor/leave/pickLeave';
import { TempStores } from '../../../support/tempStore';
import { patientStore } from '../../../../src/store/patientStore';

interface Day extends vscode.QuickPickItem {
  readonly date: string;
}

/** It is Monday, 2026-11-23, and the developer works from Monday to Friday. */
describe('The command that marks days of leave', () => {
  let stores: TempStores;
  let store: DirectStore;
  let leave: Leave;
  let week: string | undefined;
  let weeks: (string | undefined)[];
  let ticked: string[] | undefined;
  let days: readonly Day[];
  let typed: string | undefined;
  let check: (typed: string) => unknown;
  let done: string[];

  beforeEach(() => {
    stores = new TempStores();
    store = stores.open();
    leave = new Leave(async () => patientStore(store));
    [week, weeks, ticked, days, typed, done] = [undefined, [], undefined, [], undefined, []];
  });

  afterEach(() => stores.dispose());

  const showQuickPick = async (items: readonly Day[], options: vscode.QuickPickOptions) => {
    assert.equal(options.canPickMany, true);
    days = items;
    return ticked && items.filter(({ date }) => ticked?.includes(date));
  };

  const run = (given?: unknown) =>
    markLeave(
      { window: { showQuickPick: showQuickPick as unknown as typeof vscode.window.showQuickPick } },
      {
        open: async () => patientStore(store),
        calendar: () => ({ zone: 'Europe/Berlin', dayStartsAt: 0, weekStartsOn: 1 }),
        workingHours: () => defaultWorkingHours,
        clock: stores.clock,
        locale: () => 'en',
        pickOne: async ({ choices }) => {
          weeks = choices.map(({ id }) => id);
          return week;
        },
        askText: async (question) => {
          check = question.check;
          return typed;
        },
        offer: async () => ({ done: (what) => void done.push(what) }),
      },
      given,
    );

  const offered = () => days.map(({ date, picked }) => (picked ? `${date} ticked` : date));
  const stored = () => store.leaveIn('2026-01-01', '2027-12-31').map(({ date }) => date);

  it('offers this week, the next one, the last one and a range', async () => {
    await run();
    assert.deepEqual(weeks, ['2026-W48', '2026-W49', '2026-W47', 'range']);
    assert.deepEqual([days, stored(), done], [[], [], []]);
  });

  it('offers the workdays of the chosen week, and stores those that are ticked', async () => {
    [week, ticked] = ['2026-W49', ['2026-12-01', '2026-12-04']];
    await run();
    assert.deepEqual(offered(), ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04']);
    assert.deepEqual(stored(), ['2026-12-01', '2026-12-04']);
    assert.deepEqual(done, ['Days of leave: 2']);
  });

  it('offers the days of a week that it is given, without asking for one', async () => {
    ticked = ['2026-11-17'];
    await run('2026-W47');
    assert.deepEqual([weeks, stored()], [[], ['2026-11-17']]);
    await assert.rejects(run('next week'), InputError);
  });

  it('offers marked days ticked, even those that are no workdays', async () => {
    await leave.mark(['2026-11-24', '2026-11-28'], ['2026-11-24', '2026-11-28']);
    week = '2026-W48';
    await run();
    assert.deepEqual(offered().slice(0, 2), ['2026-11-23', '2026-11-24 ticked']);
    assert.deepEqual(offered().slice(-1), ['2026-11-28 ticked']);
    assert.equal(days.length, 6);
  });

  it('unmarks days that are no longer ticked, and no day of another week', async () => {
    await leave.mark(['2026-11-24', '2026-12-01'], ['2026-11-24', '2026-12-01']);
    [week, ticked] = ['2026-W48', []];
    await run();
    assert.deepEqual(stored(), ['2026-12-01']);
    assert.deepEqual(done, ['No days of leave']);
  });

  it('stores nothing when the days are left with Escape or stay as they were', async () => {
    await leave.mark(['2026-11-24'], ['2026-11-24']);
    week = '2026-W48';
    for (const same of [undefined, ['2026-11-24']]) {
      ticked = same;
      await run();
    }
    assert.deepEqual([stored(), done], [['2026-11-24'], []]);
  });

  it('stores the workdays of a typed range', async () => {
    [week, typed] = ['range', '2026-12-24 to 2026-12-29'];
    await run();
    assert.deepEqual(stored(), ['2026-12-24', '2026-12-25', '2026-12-28', '2026-12-29']);
    assert.deepEqual(done, ['Days of leave: 4']);
  });

  it('stores nothing when the range is left with Escape', async () => {
    week = 'range';
    await run();
    assert.deepEqual([stored(), done], [[], []]);
  });

  it('rejects a range of more than 366 days', async () => {
    week = 'range';
    await run();
    assert.equal((check('2026-06-01 to 2027-06-01') as unknown[]).length, 262);
    assert.throws(() => check('2026-06-01 to 2027-06-02'), /366 days/);
    assert.throws(() => check('soon'), InputError);
  });
});
