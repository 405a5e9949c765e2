import assert from 'node:assert/strict';
import { mkdirSync, rmdirSync } from 'node:fs';
import type * as vscode from 'vscode';
import { startDuty } from '../../../../src/core/duty/startStop';
import { Emitter } from '../../../../src/core/lifecycle/event';
import { pauseRecording, resumeRecording } from '../../../../src/core/pause/pausing';
import type { StoreReads } from '../../../../src/core/store/store';
import { taxonomy } from '../../../../src/core/taxonomy/taxonomy';
import { HOUR } from '../../../../src/core/time/span';
import { StoreAccess } from '../../../../src/editor/host/storeAccess';
import type { Recording } from '../../../../src/editor/recording/recording';
import { DutyStatus } from '../../../../src/editor/status/dutyStatus';
import { StoreError } from '../../../../src/core/store/storeError';
import type { Status } from '../../../../src/editor/status/statusText';
import { sqliteFiles } from '../../../../src/store/sqliteFiles';
import { eventually } from '../../../support/eventually';
import { TempStores } from '../../../support/tempStore';

describe('The status and its context keys', () => {
  let stores: TempStores;
  let access: StoreAccess;
  let status: DutyStatus;
  let shown: Status | undefined;
  let tooltip: vscode.MarkdownString | undefined;
  let keys: Record<string, unknown>;
  let calls: number;
  let recording: { current: Pick<Recording, 'hidden' | 'failure' | 'lastEvidence'> | undefined };
  let tick: Emitter<void>;

  beforeEach(() => {
    stores = new TempStores();
    access = new StoreAccess(sqliteFiles, () => stores.path, stores.clock);
    [keys, calls, shown] = [{}, 0, undefined];
    recording = { current: { hidden: false, failure: undefined, lastEvidence: undefined } };
    tick = new Emitter();
    const executeCommand = async (command: string, name: string, value: unknown) => {
      assert.equal(command, 'setContext');
      keys[name.replace('invisibleLoad.', '')] = value;
      calls++;
    };
    class MarkdownString {
      isTrusted: unknown;
      constructor(readonly value: string) {}
    }
    status = new DutyStatus(
      {
        commands: { executeCommand: executeCommand as typeof vscode.commands.executeCommand },
        MarkdownString: MarkdownString as unknown as typeof vscode.MarkdownString,
      },
      {
        access,
        statusBar: {
          show: (now, with_) => {
            shown = now;
            tooltip = with_;
          },
        },
        clock: stores.clock,
        today: { read: async () => undefined },
        taxonomy: () => taxonomy,
        locale: () => 'en',
        recording,
        onTick: tick.event,
        fail: (error) => assert.fail(error as Error),
      },
    );
  });

  afterEach(() => {
    status.dispose();
    access.dispose();
    stores.dispose();
  });

  const origin = (store: StoreReads) => ({
    now: stores.clock.now(),
    zone: 'Europe/Berlin',
    newId: () => store.newId(),
  });
  const linked = () => (tooltip?.isTrusted as { enabledCommands: string[] } | undefined)?.enabledCommands ?? [];

  it('are all off before there is a store, and the tooltip offers to record', async () => {
    await status.refresh();
    assert.deepEqual(keys, {
      recording: false,
      paused: false,
      unavailable: false,
      unreadable: false,
      dutyRunning: false,
    });
    assert.equal(shown?.recording, 'not-agreed');
    assert.ok(linked().includes('invisibleLoad.startRecording'));
  });

  it('are “recording” after the developer agreed, and the tooltip offers a pause', async () => {
    await (await access.open()).agree(stores.clock.now());
    await status.refresh();
    assert.deepEqual(keys, {
      recording: true,
      paused: false,
      unavailable: false,
      unreadable: false,
      dutyRunning: false,
    });
    assert.equal(shown?.recording, 'on');
    assert.ok(linked().includes('invisibleLoad.pause'));
    assert.ok(!linked().includes('invisibleLoad.resume'));
  });

  it('do not claim to record before this window has begun to', async () => {
    recording.current = undefined;
    await (await access.open()).agree(stores.clock.now());
    await status.refresh();
    assert.equal(shown?.recording, 'beginning');
    assert.match(tooltip?.value ?? '', /Recording starts in this window/);
    assert.equal(keys['recording'], true, 'the developer agreed');
  });

  it('wait for a file that is being opened, instead of claiming that nothing is recorded', async () => {
    stores.open().agree(stores.clock.now());
    let free = () => {};
    const held = access.whileClosed(() => new Promise<void>((resolve) => (free = resolve)));
    const opening = access.open();
    await status.refresh();
    assert.deepEqual([shown, keys], [undefined, {}]);
    free();
    await Promise.all([held, opening]);
    await eventually('it is shown', () => shown?.recording === 'on');
  });

  it('show that what is recorded cannot be saved, also beside a running duty, until it can', async () => {
    const store = await access.open();
    await store.agree(stores.clock.now());
    const seen = { hidden: false, lastEvidence: undefined };
    recording.current = { ...seen, failure: new StoreError('cannot-write', stores.path) };
    await status.refresh();
    assert.deepEqual([shown?.recording, shown?.trouble], ['unsaved', 'cannot-write']);
    assert.match(tooltip?.value ?? '', /nothing can be saved: the data file cannot be written\. Free some space/);
    assert.deepEqual(keys, {
      recording: true,
      paused: false,
      unavailable: false,
      unreadable: false,
      dutyRunning: false,
    });
    recording.current = { ...seen, failure: undefined };
    await status.refresh();
    assert.equal(shown?.recording, 'on');
  });

  it('are “paused” with its end while a pause is open, and the tooltip offers to resume', async () => {
    const store = await access.open();
    await store.agree(stores.clock.now());
    const end = stores.clock.now() + HOUR;
    await store.act('pause', pauseRecording(origin(store), end));
    await status.refresh();
    assert.deepEqual(keys, {
      recording: true,
      paused: true,
      unavailable: false,
      unreadable: false,
      dutyRunning: false,
    });
    assert.deepEqual([shown?.recording, shown?.pausedUntil], ['paused', end]);
    assert.ok(linked().includes('invisibleLoad.resume'));
    await store.act('resume', resumeRecording(origin(store)));
    await status.refresh();
    assert.equal(keys['paused'], false);
  });

  it('are not paused without the agreement to record, even if a pause is open', async () => {
    const store = await access.open();
    await store.act('pause', pauseRecording(origin(store), undefined));
    await status.refresh();
    assert.deepEqual(keys, {
      recording: false,
      paused: false,
      unavailable: false,
      unreadable: false,
      dutyRunning: false,
    });
    assert.equal(shown?.recording, 'not-agreed');
  });

  it('show a running duty even without recording', async () => {
    const store = await access.open();
    await store.act('start', startDuty({ category: 'support' }, origin(store)));
    await status.refresh();
    assert.deepEqual(keys, {
      recording: false,
      paused: false,
      unavailable: false,
      unreadable: false,
      dutyRunning: true,
    });
    assert.equal(shown?.running?.category, 'support');
  });

  it('are set in VS Code only when they change', async () => {
    await status.refresh();
    assert.equal(calls, 5);
    await status.refresh();
    assert.equal(calls, 5);
  });

  it('are updated after a change of the store and on a tick', async () => {
    const store = await access.open();
    await store.act('start', startDuty({ category: 'support' }, origin(store)));
    await eventually('the duty is shown', () => shown?.running?.category === 'support');
    stores.clock.forward(1);
    tick.fire();
    await eventually('its time is shown', () => shown?.now === stores.clock.now());
  });

  it('show that nothing is recorded while the file cannot be opened, and the usual again once it can', async () => {
    mkdirSync(stores.path);
    await assert.rejects(access.open(), StoreError);
    await eventually('it is shown', () => shown?.recording === 'unavailable');
    assert.deepEqual(keys, {
      recording: false,
      paused: false,
      unavailable: true,
      unreadable: true,
      dutyRunning: false,
    });
    assert.equal(shown?.trouble, 'cannot-open');
    assert.ok(linked().includes('invisibleLoad.showDataFolder'));
    rmdirSync(stores.path);
    const store = await access.open();
    await store.agree(stores.clock.now());
    await eventually('it records', () => shown?.recording === 'on');
    assert.deepEqual([keys['unavailable'], keys['unreadable']], [false, false]);
  });

  it('show that nothing is recorded after a newer version changed the open file', async () => {
    const store = await access.open();
    await store.agree(stores.clock.now());
    await eventually('it records', () => shown?.recording === 'on');
    stores.raw((db) => db.exec('PRAGMA user_version = 1000'));
    access.look((error) => assert.fail(error as Error));
    await eventually('it is shown', () => shown?.recording === 'newer');
    assert.deepEqual(keys, {
      recording: false,
      paused: false,
      unavailable: true,
      unreadable: false,
      dutyRunning: false,
    });
    assert.ok(!linked().includes('invisibleLoad.startRecording'));
  });
});
