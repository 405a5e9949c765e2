import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { addEntry } from '../../../../src/core/duty/newEntry';
import { Emitter } from '../../../../src/core/lifecycle/event';
import type { DirectStore } from '../../../../src/core/store/store';
import { HOUR, type Span } from '../../../../src/core/time/span';
import { type NoticeKind, ReportNotice } from '../../../../src/editor/report/reportNotice';
import { type HandClock, TempStores } from '../../../support/tempStore';
import { StatusBarAlignment } from '../support/enums';
import { withMembers } from '../support/members';

const DAY = 24 * 60;
/** The time of the clock is the Monday of week 48. */
const LAST_WEEK = '2026-W47';

describe('The notice that the report of a week is ready', () => {
  let stores: TempStores;
  let clock: HandClock;
  let store: DirectStore | undefined;
  let tick: Emitter<void>;
  let kind: NoticeKind;
  let memory: Map<string, unknown>;
  let visible: boolean;
  let item: vscode.StatusBarItem;
  let toasts: string[];
  let press: string | undefined;
  let opened: string[];
  let turnedOff: boolean;
  let failures: unknown[];
  let notice: ReportNotice;

  beforeEach(() => {
    stores = new TempStores();
    clock = stores.clock;
    store = stores.open();
    tick = new Emitter();
    [kind, memory, visible, toasts, press] = ['badge', new Map(), false, [], undefined];
    [opened, turnedOff, failures] = [[], false, []];
  });

  afterEach(() => {
    notice.dispose();
    stores.dispose();
    assert.deepEqual(failures, []);
  });

  function tagDaysAgo(days: number): void {
    const start = clock.now() - days * 24 * HOUR;
    const origin = { now: clock.now(), zone: 'UTC', newId: () => store?.newId() ?? '' };
    store?.act('add', addEntry({ category: 'support', start, end: start + HOUR }, undefined, origin));
  }

  function begin(): void {
    item = withMembers<vscode.StatusBarItem>({
      show: () => {
        visible = true;
      },
      hide: () => {
        visible = false;
      },
      dispose: () => {},
    });
    const showInformationMessage = async (message: string, ...actions: string[]) => {
      toasts.push(message);
      return actions.find((action) => action === press);
    };
    const window = { createStatusBarItem: () => item, showInformationMessage } as unknown as typeof vscode.window;
    notice = new ReportNotice(
      { window, StatusBarAlignment },
      {
        store: () => store,
        calendar: () => ({ zone: 'UTC', dayStartsAt: 0, weekStartsOn: 1 }),
        clock,
        onTick: tick.event,
        onDidChange: new Emitter<void>().event,
        kind: () => kind,
        memory: {
          get: (key: string) => memory.get(key) as never,
          update: async (key: string, value: unknown) => void memory.set(key, value),
        },
        open: async (week) => void opened.push(week),
        turnOff: async () => {
          turnedOff = true;
        },
        fail: (error) => failures.push(error),
      },
    );
  }

  const look = async () => {
    tick.fire();
    await new Promise((resolve) => setImmediate(resolve));
  };
  const linked = () => (item.command as vscode.Command).arguments;

  it('is shown for a week in which something was tagged, and opens its report', async () => {
    tagDaysAgo(3);
    begin();
    await look();
    assert.equal(visible, true);
    assert.deepEqual(linked(), [LAST_WEEK]);
    assert.deepEqual(toasts, []);
  });

  it('is not shown for a week in which nothing was recorded, or without a store', async () => {
    tagDaysAgo(10);
    begin();
    await look();
    assert.equal(visible, false);
    tagDaysAgo(3);
    const there = store;
    store = undefined;
    clock.forward(DAY);
    await look();
    assert.equal(visible, false);
    store = there;
  });

  it('reads one day of a week whose last day has something, because every window looks when it starts', async () => {
    tagDaysAgo(1);
    const there = store;
    assert.ok(there);
    let reads = 0;
    const counted = <Rows>(read: (span: Span) => Rows) => {
      return (span: Span): Rows => {
        reads++;
        assert.ok(span.end - span.start <= 25 * HOUR);
        return read(span);
      };
    };
    store = {
      ...there,
      entriesIn: counted((span) => there.entriesIn(span)),
      activitiesIn: counted((span) => there.activitiesIn(span)),
    };
    begin();
    await look();
    assert.deepEqual([visible, reads], [true, 1]);
    store = there;
  });

  it('disappears when the report of that week is opened, and appears again in the next week', async () => {
    tagDaysAgo(3);
    begin();
    await look();
    await notice.seen('2026-W40');
    assert.equal(visible, true, 'an older report was opened');
    await notice.seen(LAST_WEEK);
    assert.equal(visible, false);
    notice.dispose();
    begin();
    await look();
    assert.equal(visible, false, 'still hidden after a restart');
    clock.forward(7 * DAY);
    tagDaysAgo(3);
    await look();
    assert.deepEqual([visible, linked()], [true, ['2026-W48']]);
  });

  it('disappears when the report of the current week is opened, because the last week is one click away', async () => {
    tagDaysAgo(3);
    begin();
    await look();
    await notice.seen(undefined);
    assert.equal(visible, false);
  });

  it('is hidden at the next tick if the settings turn it off', async () => {
    tagDaysAgo(3);
    begin();
    await look();
    kind = 'off';
    await look();
    assert.equal(visible, false);
    kind = 'badge';
    await look();
    assert.equal(visible, true);
  });

  it('is shown in a message only once, even after a restart, if the settings say so', async () => {
    tagDaysAgo(3);
    kind = 'toast';
    press = 'Open Report';
    begin();
    await look();
    await look();
    assert.deepEqual([toasts.length, opened], [1, [LAST_WEEK]]);
    notice.dispose();
    begin();
    await look();
    assert.deepEqual([toasts.length, visible], [1, true]);
  });

  it('can be turned off in its message', async () => {
    tagDaysAgo(3);
    kind = 'toast';
    press = "Don't Show Again";
    begin();
    await look();
    assert.deepEqual([turnedOff, opened], [true, []]);
  });
});
