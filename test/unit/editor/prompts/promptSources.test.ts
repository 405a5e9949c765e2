import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { Emitter } from '../../../../src/core/lifecycle/event';
import { MINUTE } from '../../../../src/core/time/span';
import { PromptSources } from '../../../../src/editor/prompts/promptSources';
import { HandClock } from '../../../support/tempStore';
import { withMembers } from '../support/members';

const session = (id: string, parent?: vscode.DebugSession) =>
  withMembers<vscode.DebugSession>({ id, ...(parent && { parentSession: parent }) });
const entry = { ...{ id: 'e', start: 0, zone: 'UTC', category: 'support' }, createdAt: 0 } as const;
const duty = { ...entry, duration: 'measured', provenance: 'manual-live' } as const;

describe('Questions', () => {
  let clock: HandClock;
  let started: Emitter<vscode.DebugSession>;
  let ended: Emitter<vscode.DebugSession>;
  let state: Emitter<vscode.WindowState>;
  let changed: Emitter<void>;
  let isOpen: boolean;
  let asked: unknown[];
  let enabled: boolean;
  let loads: number;
  let failures: unknown[];
  let sources: PromptSources;

  beforeEach(() => {
    clock = new HandClock();
    [started, ended, state, changed] = [new Emitter(), new Emitter(), new Emitter(), new Emitter()];
    [asked, enabled, loads, failures, isOpen] = [[], true, 0, [], false];
    sources = beginAsking();
  });

  function beginAsking(): PromptSources {
    const note = async (...what: unknown[]) => void asked.push(what);
    return new PromptSources(
      {
        debug: { onDidStartDebugSession: started.event, onDidTerminateDebugSession: ended.event },
        window: { state: { focused: true, active: true }, onDidChangeWindowState: state.event },
      },
      {
        clock,
        questions: async () => {
          loads++;
          return {
            afterReturn: (lastInput) => note('return', lastInput),
            afterSession: (span, lastInput) => note('session', (span.end - span.start) / MINUTE, lastInput),
            afterDuty: ({ id }) => note('duty', id),
          };
        },
        enabled: () => enabled,
        lastEvidence: () => 7,
        isOpen: () => isOpen,
        onDidChange: changed.event,
        fail: (error) => failures.push(error),
      },
    );
  }

  afterEach(() => {
    sources.dispose();
    assert.deepEqual(failures, []);
  });

  const settled = () => new Promise((resolve) => setImmediate(resolve));

  it('are asked after a debug session of ten minutes, but not after a shorter one', async () => {
    for (const minutes of [9, 10]) {
      started.fire(session('one'));
      clock.forward(minutes);
      ended.fire(session('one'));
    }
    await settled();
    assert.deepEqual(asked, [['session', 10, 7]]);
  });

  it('are not asked about a child session, because its time belongs to its parent', async () => {
    const parent = session('one');
    started.fire(parent);
    started.fire(session('two', parent));
    clock.forward(12);
    ended.fire(session('two', parent));
    await settled();
    assert.deepEqual(asked, []);
    ended.fire(parent);
    await settled();
    assert.deepEqual(asked, [['session', 12, 7]]);
  });

  it('are not asked about a session that began before the window, or twice about one session', async () => {
    ended.fire(session('before'));
    started.fire(session('one'));
    clock.forward(15);
    for (let times = 0; times < 2; times++) ended.fire(session('one'));
    await settled();
    assert.equal(asked.length, 1);
  });

  it('are asked once when the store is opened, and after a return to the window after eight minutes', async () => {
    isOpen = true;
    for (let times = 0; times < 2; times++) changed.fire();
    await settled();
    assert.deepEqual(asked, [['return', undefined]]);
    state.fire({ focused: true, active: false });
    clock.forward(7);
    state.fire({ focused: true, active: true });
    state.fire({ focused: true, active: false });
    clock.forward(8);
    state.fire({ focused: true, active: true });
    await settled();
    assert.deepEqual(asked.slice(1), [['return', clock.now()]]);
  });

  it('are asked once when the store was open before them', async () => {
    sources.dispose();
    isOpen = true;
    sources = beginAsking();
    changed.fire();
    await settled();
    assert.deepEqual(asked, [['return', undefined]]);
  });

  it('wait for the store when it could not be opened at first', async () => {
    changed.fire();
    await settled();
    assert.deepEqual(asked, []);
    isOpen = true;
    changed.fire();
    await settled();
    assert.deepEqual(asked, [['return', undefined]]);
  });

  it('are asked after a duty was ended by hand', async () => {
    sources.ended(duty);
    await settled();
    assert.deepEqual(asked, [['duty', 'e']]);
  });

  it('are not asked and not loaded while they are switched off', async () => {
    enabled = false;
    sources.ended(duty);
    isOpen = true;
    changed.fire();
    await settled();
    assert.deepEqual([asked, loads], [[], 0]);
    enabled = true;
    sources.ended(duty);
    sources.ended(duty);
    await settled();
    assert.equal(asked.length, 2);
  });
});
