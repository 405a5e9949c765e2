import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import * as vscode from 'vscode';
import type { DutyEntry } from '../../src/editor/api/publicApi';
import { type CommandId, commands } from '../../src/editor/contributions';
import { StoredData } from '../support/database';
import { path, whenActive } from './recordingStart';

const MINUTE = 60_000;

/** Runs commands with arguments, as keybindings and other extensions do, on the real database file. */
describe('the commands for duties', () => {
  const stored = new StoredData(dirname(path));
  const run = async <Result = DutyEntry>(command: CommandId, ...args: unknown[]): Promise<Result | undefined> =>
    vscode.commands.executeCommand<Result | undefined>(command, ...args);
  /** Every column of every row, so that undo and redo must restore all of them. */
  const rows = () =>
    stored.all<Record<string, unknown>>('SELECT * FROM duty_entry ORDER BY id').map((row) => ({ ...row }));
  const acts = () => stored.all('SELECT seq FROM act').length;
  const entry = (id: string | undefined) => stored.entries().find((one) => one.id === id);

  before(() => whenActive());

  afterEach(() => run(commands.stopDuty));

  it('end the running duty at the same instant at which another one starts', async () => {
    const first = await run(commands.startDuty, 'documentation');
    const second = await run(commands.startDuty, { duty: 'chasing.approval', requester: 'manager' });
    assert.ok(first && second);
    assert.equal(entry(first.id)?.end_at, second.start);
    assert.equal(entry(second.id)?.end_at, null);
    assert.equal(entry(second.id)?.requester, 'manager');
    const stopped = await run(commands.stopDuty);
    assert.equal(stopped?.id, second.id);
    assert.equal(await run(commands.stopDuty), undefined);
  });

  it('capture an interruption of the running duty, which continues after it', async () => {
    const running = await run(commands.startDuty, 'architecture');
    const captured = await run(commands.capture, { category: 'support', when: '5m', topic: 'pagination' });
    assert.ok(running && captured);
    assert.equal((captured.end ?? 0) - captured.start, 5 * MINUTE);
    assert.equal(captured.duration, 'estimated');
    const open = stored.entries().filter((one) => one.end_at === null);
    assert.deepEqual(
      open.map(({ category }) => category),
      ['architecture'],
    );
    assert.equal(open[0]?.start_at, captured.end);
  });

  it('delete an entry, and undo restores every column of it', async () => {
    const added = await run(commands.addEntry, {
      category: 'coordination',
      when: '2026-10-05 09:00-10:00',
      note: 'weekly',
    });
    assert.ok(added);
    const before = rows();
    await run(commands.deleteEntry, added.id);
    assert.equal(entry(added.id), undefined);
    await run(commands.undo);
    assert.deepEqual(rows(), before);
  });

  it('undo one act at a time to the first state, and redo to the last state', async () => {
    const states = [rows()];
    for (const [command, argument] of [
      [commands.addEntry, { category: 'support', when: '2026-10-06 09:00-10:00' }],
      [commands.addEntry, { category: 'chasing', when: '2026-10-06 09:20-09:40', overlap: 'split' }],
      [commands.addEntry, { category: 'requirements', when: '2026-10-06 09:30-09:50', overlap: 'replace' }],
      [commands.startDuty, 'firefighting'],
      [commands.stopDuty, undefined],
    ] as const) {
      await run(command, argument);
      states.push(rows());
    }
    for (const state of states.slice(0, -1).toReversed()) {
      await run(commands.undo);
      assert.deepEqual(rows(), state);
    }
    for (const state of states.slice(1)) {
      await run(commands.redo);
      assert.deepEqual(rows(), state);
    }
  });

  const rejected: readonly [CommandId, unknown][] = [
    [commands.addEntry, { category: 'support', when: '2026-10-07 10:00-09:00 tomorrow' }],
    [commands.addEntry, { category: 'support', when: '25h' }],
    [commands.addEntry, { category: 'support', when: '2026-10-07 10:00-09:00' }],
    [commands.addEntry, { category: 'support', when: '2199-01-01 09:00-10:00' }],
    [commands.addEntry, { category: 'support', when: '2026-03-29 02:30-03:30' }],
    [commands.addEntry, { category: 'support', when: '2026-02-30 09:00-10:00' }],
    [commands.addEntry, { category: 'gardening', when: '20m' }],
    [commands.addEntry, { category: 'support', when: '20m', note: 'n'.repeat(10_000) }],
    [commands.addEntry, { category: 'support', when: '20m', requester: 'front\u0007end' }],
    [commands.addEntry, { category: 'support', when: '20m', topic: 'abc\u202etxt' }],
    [commands.startDuty, { category: 'support', requester: 'a\nb' }],
    [commands.openWait, { kind: 'support' }],
    [commands.closeWait, 'no such wait'],
    [commands.mergeEntries, 'no such entry'],
    [commands.pause, 'a while'],
    [commands.addEntry, { category: 'support', when: '2026-10-06 09:00-09:10' }],
    [commands.capture, { category: 'support', when: 'a while' }],
    [commands.capture, { category: 'support', link: 'file:///etc/passwd' }],
    [commands.deleteEntry, 'no such entry'],
    [commands.splitEntry, 42],
  ];
  for (const [command, argument] of rejected) {
    it(`reject ${JSON.stringify(argument).slice(0, 80)} for ${command} and store nothing`, async () => {
      const before = [rows(), acts()];
      assert.equal(await run(command, argument), undefined);
      assert.deepEqual([rows(), acts()], before);
    });
  }
});
