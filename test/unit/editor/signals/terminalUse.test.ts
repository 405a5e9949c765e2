import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { Emitter } from '../../../../src/core/lifecycle/event';
import { watchTerminalUse } from '../../../../src/editor/signals/terminalUse';
import { withMembers } from '../support/members';
import { SignalLog } from './support/signalLog';

describe('The use of a program in the terminal', () => {
  const psql = withMembers<vscode.Terminal>({ name: 'psql' });
  const server = withMembers<vscode.Terminal>({ name: 'server' });
  const execution = withMembers<vscode.TerminalShellExecution>({});
  let log: SignalLog;
  let tick: Emitter<void>;
  let started: Emitter<vscode.TerminalShellExecutionStartEvent>;
  let ended: Emitter<vscode.TerminalShellExecutionEndEvent>;
  let closed: Emitter<vscode.Terminal>;
  let window: { state: vscode.WindowState; activeTerminal: vscode.Terminal | undefined };

  beforeEach(() => {
    log = new SignalLog();
    [tick, started, ended, closed] = [new Emitter(), new Emitter(), new Emitter(), new Emitter()];
    window = { state: { focused: true, active: true }, activeTerminal: psql };
    const events = {
      onDidStartTerminalShellExecution: started.event,
      onDidEndTerminalShellExecution: ended.event,
      onDidCloseTerminal: closed.event,
    };
    watchTerminalUse({ window: Object.assign(window, events) }, log.emit, tick.event);
  });

  const run = (terminal: vscode.Terminal) => started.fire(withMembers({ terminal, execution }));
  const kindsAtTick = () => {
    tick.fire();
    return log.takeKinds();
  };

  it('is reported on every tick while the program runs and the window is active', () => {
    run(psql);
    assert.deepEqual([kindsAtTick(), kindsAtTick()], [['active'], ['active']]);
  });

  it('is not reported while the window is not active or has no focus', () => {
    run(psql);
    window.state = { focused: true, active: false };
    assert.deepEqual(kindsAtTick(), []);
    window.state = { focused: false, active: true };
    assert.deepEqual(kindsAtTick(), []);
    window.state = { focused: true, active: true };
    assert.deepEqual(kindsAtTick(), ['active']);
  });

  it('is not reported for a program in a terminal that is not in front, or in none', () => {
    run(server);
    assert.deepEqual(kindsAtTick(), []);
    window.activeTerminal = undefined;
    assert.deepEqual(kindsAtTick(), []);
  });

  it('ends with the program, with its terminal, and not with an earlier program of that terminal', () => {
    run(psql);
    const before = withMembers<vscode.TerminalShellExecution>({});
    ended.fire(withMembers({ terminal: psql, execution: before }));
    assert.deepEqual(kindsAtTick(), ['active']);
    ended.fire(withMembers({ terminal: psql, execution }));
    assert.deepEqual(kindsAtTick(), []);
    run(psql);
    closed.fire(psql);
    assert.deepEqual(kindsAtTick(), []);
  });
});
